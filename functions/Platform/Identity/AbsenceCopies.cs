using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Notifications;
using LinyingTalent.Platform.Text;

namespace LinyingTalent.Platform.Identity;

/// <summary>Keeps whoever is away informed of what is done in their place.</summary>
internal sealed class AbsenceCopies(StaffTable staff)
{
    public const string Template = "DoneInYourAbsence";

    /// <summary>The copy of an act that is owed to an absent person; none for an act of one's own.</summary>
    /// <param name="what">The sentence that the timeline shows.</param>
    public async Task<IReadOnlyList<Notification>> Of(Actor by, DivisionCode record, Phrase what, string? link)
    {
        if (by.For is not { } account || await staff.Find(account) is not { Grants: [var office, ..] } absent) return [];
        return
        [
            new Notification(
                Template, new Office(office.Role, office.Division, office.Department), [record.ToString(), by.Name, what.In(Languages.Chinese)], link,
                Person: new Addressee(absent.Name, absent.Email)),
        ];
    }
}
