using LinyingTalent.Platform;
using LinyingTalent.Sample;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

FunctionsApplicationBuilder builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.AddPlatform();
builder.AddSample();
builder.Build().Run();
