using LinyingTalent.LocalRuntime.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Builds a functions app: services, configuration and worker middleware.</summary>
public class FunctionsApplicationBuilder : IHostApplicationBuilder, IFunctionsWorkerApplicationBuilder
{
    private readonly LocalHostBuilder local;

    internal FunctionsApplicationBuilder(LocalHostOptions options) => local = new LocalHostBuilder(options);

    public ConfigurationManager Configuration => local.Web.Configuration;

    public IHostEnvironment Environment => local.Web.Environment;

    public ILoggingBuilder Logging => local.Web.Logging;

    public IMetricsBuilder Metrics => local.Web.Metrics;

    public IServiceCollection Services => local.Web.Services;

    public IDictionary<object, object> Properties => ((IHostApplicationBuilder)local.Web).Properties;

    IConfigurationManager IHostApplicationBuilder.Configuration => Configuration;

    public IFunctionsWorkerApplicationBuilder Use(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware)
    {
        local.Middleware.Add(middleware);
        return this;
    }

    public void ConfigureContainer<TContainerBuilder>(
        IServiceProviderFactory<TContainerBuilder> factory, Action<TContainerBuilder>? configure = null)
        where TContainerBuilder : notnull => ((IHostApplicationBuilder)local.Web).ConfigureContainer(factory, configure);

    /// <summary>Opens the data, checks the functions and builds the container. What cannot start ends the process with a sentence.</summary>
    public IHost Build() => local.Build();

    internal void UseAspNetCore() => local.UseAspNetCore();
}
