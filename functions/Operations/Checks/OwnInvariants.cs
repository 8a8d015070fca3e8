using LinyingTalent.Operations.Health;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Checks;
using Microsoft.Extensions.DependencyInjection;

namespace LinyingTalent.Operations.Checks;

/// <summary>What holds of every capability's records.</summary>
internal static class OwnInvariants
{
    public static IReadOnlyList<Func<IServiceProvider, Invariant>> All { get; } =
    [
        provider => new("forms-taken-up", () => CheckTexts.FormsTakenUp, scope => Unread(provider.GetRequiredService<Debts>(), scope)),
        provider => new("notifications-sent", () => CheckTexts.NotificationsSent, scope => Unsent(provider.GetRequiredService<Debts>(), scope)),
    ];

    private static IAsyncEnumerable<Finding> Unread(Debts debts, CheckScope scope) =>
        debts.Unread(scope.Settled).Where(submission => scope.County.Contains(submission.Case.Division))
            .Select(submission => new Finding(submission.Case.ToString(), CheckTexts.FormWaits(submission.At), Process: submission.Instance));

    // A row's partition begins with its county's digits, whatever the table.
    private static IAsyncEnumerable<Finding> Unsent(Debts debts, CheckScope scope) =>
        debts.Unsent(scope.Settled).Where(row => row.Partition.StartsWith(scope.County.CountyDigits, StringComparison.Ordinal))
            .Select(row => new Finding($"{row.Table} {row.Partition}", CheckTexts.NotificationWaits(row.At)));
}
