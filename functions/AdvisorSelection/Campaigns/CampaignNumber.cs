using System.Globalization;
using LinyingTalent.Platform.Cases;

namespace LinyingTalent.AdvisorSelection.Campaigns;

/// <summary>How a campaign's id is written for people and in paths: 411122-2026-1, with the county's six digits only.</summary>
internal static class CampaignNumber
{
    private const string CountyItself = "000000";

    public static string Of(CaseId id) => string.Create(CultureInfo.InvariantCulture, $"{id.Division.CountyDigits}-{id.Year}-{id.Number}");

    /// <summary>Reads a number as it came from outside; false for anything that is not exactly what <see cref="Of"/> writes.</summary>
    public static bool TryParse(string? text, out CaseId id)
    {
        id = default;
        return text?.Split('-', 2) is [{ Length: 6 } county, var rest] && CaseId.TryParse($"{county}{CountyItself}-{rest}", out id);
    }
}
