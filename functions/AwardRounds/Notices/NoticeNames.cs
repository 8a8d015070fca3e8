using LinyingTalent.Platform.People;

namespace LinyingTalent.AwardRounds.Notices;

internal static class NoticeNames
{
    /// <summary>A name as the public reads it while it can still fall: by the one mask of the house.</summary>
    public static string Masked(NoticedPerson person) => PersonName.TryParse(person.Name, out PersonName? name, out _) ? Mask.Of(name) : "*";
}
