using LinyingTalent.LocalRuntime.Data;
using LinyingTalent.LocalRuntime.SignIn;
using LinyingTalent.LocalRuntime.Triggers.Durable;
using LinyingTalent.LocalRuntime.Triggers.Http;
using LinyingTalent.LocalRuntime.Triggers.Queues;
using LinyingTalent.LocalRuntime.Triggers.Timers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LinyingTalent.LocalRuntime.Worker;

/// <summary>The runtime's own services, added after the app's: its hosted ones start after the app's and stop before them.</summary>
internal static class LocalServices
{
    public static void AddLocalRuntime(this IServiceCollection services, FunctionSet functions, HostSettings host, LocalData data, Middleware middleware)
    {
        services.AddSingleton(functions).AddSingleton(host).AddSingleton(middleware).AddSingleton(data).AddSingleton(data.Database);
        services.AddSingleton<Drain>().AddSingleton<FunctionRunner>();
        services.Configure<HostOptions>(options => options.ShutdownTimeout = Drain.Time + TimeSpan.FromSeconds(1));

        if (functions.NeedsEngine) services.AddDurableFunctions(functions, host);

        services.AddSingleton<TimerTable>().AddSingleton<TimerListeners>();
        services.AddHostedService(provider => provider.GetRequiredService<TimerListeners>());

        services.AddSingleton(provider => QueueSettings.Of(host, provider.GetRequiredService<IHostEnvironment>().IsDevelopment()));
        services.AddSingleton<QueueConnections>().AddSingleton<OutputSender>();
        services.AddSingleton<QueueListeners>();
        services.AddHostedService(provider => provider.GetRequiredService<QueueListeners>());

        services.AddRouting();
        services.AddSingleton(provider => new HttpRoutes(
            functions, host.Text("extensions:http:routePrefix", "api"), provider.GetRequiredService<IInlineConstraintResolver>()));
        services.AddSingleton<HttpFunctions>().AddSingleton<SessionCookie>().AddSingleton<Gateway>();
        services.AddSingleton(provider => new SignInEndpoints(
            provider.GetRequiredService<IHostEnvironment>(), provider.GetRequiredService<IConfiguration>(), ProviderOf(provider), provider.GetRequiredService<SessionCookie>()));
    }

    private static OpenIdEndpoints? ProviderOf(IServiceProvider services)
    {
        if (OpenIdSettings.Read(services.GetRequiredService<IConfiguration>()) is not { } settings) return null;
        TimeProvider time = services.GetRequiredService<TimeProvider>();
        var http = new HttpClient { Timeout = TimeSpan.FromSeconds(20) };
        return new OpenIdEndpoints(
            new OpenIdFlow(settings, new OpenIdProvider(settings, http, time), http, time), services.GetRequiredService<Database>(),
            services.GetRequiredService<SessionCookie>(), services.GetRequiredService<ILoggerFactory>().CreateLogger("Host.SignIn"));
    }
}
