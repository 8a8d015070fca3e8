using LinyingTalent.LocalRuntime.Durable.Engine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.DurableTask.Client;

/// <summary>Registers the client.</summary>
public static class ServiceCollectionExtensions
{
    public static IDurableTaskClientBuilder AddDurableTaskClient(this IServiceCollection services, string? name = null)
    {
        services.TryAddSingleton<DurableTaskClient>(provider => provider.GetRequiredService<DurableEngine>().Client);
        return new Builder(name ?? Options.DefaultName, services);
    }

    public static IServiceCollection AddDurableTaskClient(this IServiceCollection services, Action<IDurableTaskClientBuilder> configure) =>
        services.AddDurableTaskClient(Options.DefaultName, configure);

    public static IServiceCollection AddDurableTaskClient(
        this IServiceCollection services, string name, Action<IDurableTaskClientBuilder> configure)
    {
        configure(services.AddDurableTaskClient(name));
        return services;
    }

    private sealed record Builder(string Name, IServiceCollection Services) : IDurableTaskClientBuilder;
}
