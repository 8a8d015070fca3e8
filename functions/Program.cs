using LinyingTalent;
using LinyingTalent.AwardRounds.Replay;
using LinyingTalent.Platform.Data;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

const string Empty = "--empty";

if (args is [RoundCheck.Option, var record]) return RoundCheck.Run(record, Console.Out);

try
{
    FunctionsApplication.CreateBuilder([.. args.Where(option => option != Empty)])
        .AddCounty(empty: args.Contains(Empty))
        .Build()
        .Run();
    return 0;
}
catch (DataFileException unusable)
{
    // A sentence for whoever wrote the file, not a stack trace.
    Console.Error.WriteLine(unusable.Message);
    return 1;
}
