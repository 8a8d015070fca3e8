using LinyingTalent.AdvisorSelection;
using LinyingTalent.Certificates;
using LinyingTalent.Demo;
using LinyingTalent.Home;
using LinyingTalent.Platform;
using LinyingTalent.Visits;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

const string Empty = "--empty";

FunctionsApplicationBuilder builder = FunctionsApplication.CreateBuilder([.. args.Where(option => option != Empty)]);
builder.ConfigureFunctionsWebApplication();

builder.AddPlatform();
builder.Services
    .AddHome()
    .AddAdvisorSelection()
    .AddVisits()
    .AddCertificates()
    .AddOperations()
    .AddFirstStart(empty: args.Contains(Empty));

builder.Build().Run();
