using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Notifications;
using LinyingTalent.Platform.Storage;

namespace LinyingTalent.Administration.Delegations;

/// <summary>How what happens in somebody's absence is worded. The first argument is a division.</summary>
internal static class DelegationNotices
{
    public const string Begun = "DelegationBegun";
    public const string Ended = "DelegationEnded";

    public static IReadOnlyList<NotificationTemplate> All { get; } =
    [
        new(Begun, a => (DelegationTexts.BegunSubject(a[1], a[2]), DelegationTexts.Begun(a[1], a[2], StoredDay.Read(a[3]), StoredDay.Read(a[4])))),
        new(Ended, a => (DelegationTexts.EndedSubject(a[1], a[2]), DelegationTexts.Ended(a[1], a[2]))),
        new(AbsenceCopies.Template, a => (DelegationTexts.DoneSubject(a[0]), DelegationTexts.Done(a[0], a[1], a[2]))),
    ];
}
