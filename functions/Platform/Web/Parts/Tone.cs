namespace LinyingTalent.Platform.Web.Parts;

/// <summary>How a tag or a notice is meant; its words always say it too, for those who do not see the colour.</summary>
public enum Tone
{
    Neutral,
    Good,
    Waiting,
    Bad,

    /// <summary>A deadline has passed: the one thing on a page that is vermilion and filled.</summary>
    Overdue,
}
