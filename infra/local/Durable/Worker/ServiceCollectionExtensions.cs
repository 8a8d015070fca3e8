using LinyingTalent.LocalRuntime.Data;
using LinyingTalent.LocalRuntime.Durable.Engine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.DurableTask.Worker;

/// <summary>Registers the worker.</summary>
public static class ServiceCollectionExtensions
{
    public static IDurableTaskWorkerBuilder AddDurableTaskWorker(this IServiceCollection services, string? name = null)
    {
        string builderName = name ?? Options.DefaultName;
        services.TryAddSingleton(provider => new DurableEngine(
            provider.GetRequiredService<Database>(),
            provider.GetRequiredService<IOptionsMonitor<DurableTaskRegistry>>().Get(builderName),
            provider,
            provider.GetService<DurableOptions>() ?? new DurableOptions(),
            provider.GetService<TimeProvider>() ?? TimeProvider.System,
            provider.GetRequiredService<ILoggerFactory>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, EngineService>());
        return new Builder(builderName, services);
    }

    public static IServiceCollection AddDurableTaskWorker(this IServiceCollection services, Action<IDurableTaskWorkerBuilder> configure) =>
        services.AddDurableTaskWorker(Options.DefaultName, configure);

    public static IServiceCollection AddDurableTaskWorker(
        this IServiceCollection services, string name, Action<IDurableTaskWorkerBuilder> configure)
    {
        configure(services.AddDurableTaskWorker(name));
        return services;
    }

    private sealed record Builder(string Name, IServiceCollection Services) : IDurableTaskWorkerBuilder;

    private sealed class EngineService(DurableEngine engine) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => engine.StartAsync();

        public Task StopAsync(CancellationToken cancellationToken) => engine.StopAsync(cancellationToken);
    }
}
