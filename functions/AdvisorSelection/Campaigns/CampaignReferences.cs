using LinyingTalent.Platform.Cases;

namespace LinyingTalent.AdvisorSelection.Campaigns;

/// <summary>What a campaign's process needs to know: ids and moments.</summary>
/// <param name="Exists">False when the opening was refused.</param>
/// <param name="Moments">When something is to be told, in order.</param>
/// <param name="End">UTC; the end of the last day.</param>
/// <param name="Townships">Their twelve digits.</param>
internal sealed record CampaignStanding(string Case, bool Exists, bool Closed, IReadOnlyList<CampaignMoment> Moments, DateTime End, IReadOnlyList<string> Townships)
{
    public static CampaignStanding None(string caseId) => new(caseId, Exists: false, Closed: false, [], default, []);
}

/// <param name="At">UTC.</param>
internal sealed record CampaignMoment(DateTime At, CampaignTelling Telling);

internal sealed record TellingReference(string Case, string Township, CampaignTelling Telling);

/// <summary>What the villages of a township are told.</summary>
internal enum CampaignTelling
{
    /// <summary>The window opens: to every village, and to the township.</summary>
    Opened,

    /// <summary>The window's end is near: to those that have not proposed and have a free place.</summary>
    Reminder,

    /// <summary>The county ended the campaign early: to the same.</summary>
    Closed,
}

/// <summary>The instance ID of a campaign's process: from the business key.</summary>
internal static class CampaignInstances
{
    public static string Of(CaseId id) => $"campaign-{id}";
}
