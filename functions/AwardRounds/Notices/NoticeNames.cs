using LinyingTalent.Platform.People;

namespace LinyingTalent.AwardRounds.Notices;

internal static class NoticeNames
{
    /// <summary>A name as the public reads it while it can still fall: by the one mask of the house. A unit's is no personal data.</summary>
    public static string Masked(NoticedPerson person) => person.Unit ? person.Name : PersonName.TryParse(person.Name, out PersonName? name, out _) ? Mask.Of(name) : "*";
}
