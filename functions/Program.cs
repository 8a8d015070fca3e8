using LinyingTalent;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

const string Empty = "--empty";

FunctionsApplication.CreateBuilder([.. args.Where(option => option != Empty)])
    .AddCounty(empty: args.Contains(Empty))
    .Build()
    .Run();
