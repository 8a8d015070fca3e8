using System.Text.Json;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Rules;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Time;

namespace LinyingTalent.AdvisorSelection.Campaigns;

/// <summary>
/// One made-up campaign that is open. Its row is there at once, because the made-up proposals need it; the submission follows, so
/// that its process starts as any other's does, finds the step taken, and tells the villages.
/// </summary>
internal sealed class CampaignDemo(CampaignTable campaigns, SubmissionTable submissions, CurrentRules rules, TimeProvider time)
{
    private const int DaysAgo = 7;
    private static readonly Actor County = new("county", "何县办");
    private static readonly DivisionCode Linying = DivisionCode.Parse("411122000000");

    public async Task HandIn()
    {
        DateTimeOffset at = time.GetUtcNow().AddDays(-DaysAgo);
        DateOnly first = ShanghaiTime.DateOf(at);
        var id = new CaseId(Linying, first.Year, 1);
        CampaignDefaults defaults = CampaignDefaults.Of(await rules.Read(), Linying, first);
        var command = new OpenCampaign(
            Open.OpenTexts.NameOf(first.Year).In(Platform.Text.Languages.Chinese), first, first.AddDays(defaults.WindowDays),
            new SelectionTerms(CampaignNumber.Of(id), defaults.Places, defaults.TermYears, defaults.Weights, [], Notice: null, Departments: []));

        // The same key at every start, so that a first start that was broken off and begins again opens nothing twice.
        if (!IdempotencyKey.TryParse(new string('c', 32), out IdempotencyKey key, out _)) throw new FormatException("The demonstration's key is none.");
        Campaign campaign = CampaignRules.Open(id, command, [], at).Next! with { Sequence = 1 };
        await campaigns.TryCommit(id, seen: null, new(key.ToString(), campaign, [new(1, at, County, nameof(OpenCampaign), [], null)], []));
        await submissions.Keep(new Submission(
            id, key, CampaignInstances.Of(id), SubmissionInbox.Event, nameof(CampaignProcess), County, at,
            JsonSerializer.Serialize<CampaignCommand>(command, CaseJson.Options)));
    }
}
