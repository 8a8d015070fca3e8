using LinyingTalent.Operations.Checks;
using LinyingTalent.Operations.Health;
using LinyingTalent.Operations.Processes;
using LinyingTalent.Operations.Queues;
using LinyingTalent.Platform.Checks;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Notifications;
using LinyingTalent.Platform.Web;
using Microsoft.Extensions.DependencyInjection;

namespace LinyingTalent.Operations;

/// <summary>What those who keep the site running see and do: processes, queues, checks, health.</summary>
internal static class OperationsModule
{
    public static IServiceCollection AddOperations(this IServiceCollection services)
    {
        foreach (Func<IServiceProvider, Invariant> invariant in OwnInvariants.All) services.AddSingleton(invariant);
        return services
            .AddSingleton<OperationsTable>()
            .AddScoped<OperationsScope>()
            .AddSingleton<Debts>()
            .AddSingleton<HealthBook>()
            .AddSingleton<Checker>()
            .AddScoped<ProcessBook>()
            .AddScoped<QueueBook>()
            .AddSingleton(new NavigationLink(OperationsLinks.Outbox, () => NotificationTexts.Heading, Role.County, Role.Administrator))
            .AddSingleton(new NavigationLink(OperationsLinks.Overview, () => OperationsTexts.Title, Role.Administrator));
    }
}
