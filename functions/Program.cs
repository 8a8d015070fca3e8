using LinyingTalent;
using LinyingTalent.AwardRounds.Replay;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

const string Empty = "--empty";

if (args is [RoundCheck.Option, var record]) return RoundCheck.Run(record, Console.Out);

FunctionsApplication.CreateBuilder([.. args.Where(option => option != Empty)])
    .AddCounty(empty: args.Contains(Empty))
    .Build()
    .Run();
return 0;
