using System.Text.Json;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.People;
using LinyingTalent.Platform.Rules;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Time;

namespace LinyingTalent.AdvisorSelection.Campaigns;

/// <summary>
/// Two made-up campaigns: one that is over and held no notice, and one that is open. Their rows are there at once, because the made-up
/// proposals need them; the open one's submission follows, so that its process starts as any other's does, finds the step taken, and
/// tells the villages.
/// </summary>
internal sealed class CampaignDemo(CampaignTable campaigns, SubmissionTable submissions, CurrentRules rules, TimeProvider time)
{
    /// <summary>Days before today on which the earlier campaign's cases and the open one's were sent.</summary>
    public const int EarlierDaysAgo = 12, OpenDaysAgo = 2;

    private const int EarlierBegan = 40, EarlierEnded = 8, OpenBegan = 7;
    private static readonly Actor County = new("county", "何县办");
    private static readonly DivisionCode Linying = DivisionCode.Parse("411122000000");

    public async Task HandIn()
    {
        CampaignDefaults figures = CampaignDefaults.Of(await rules.Read(), Linying, Day(OpenBegan));
        await Begin(1, "第一批村级发展顾问选聘", EarlierBegan, Day(EarlierEnded), figures, notice: null);
        (CaseId id, OpenCampaign command, IdempotencyKey key) = await Begin(
            2, "第二批村级发展顾问选聘", OpenBegan, Day(OpenBegan).AddDays(figures.WindowDays), figures,
            new NoticeTerms(figures.NoticeDays, UnassignedNumbers.Mobile(1)));
        await submissions.Keep(new Submission(
            id, key, CampaignInstances.Of(id), SubmissionInbox.Event, nameof(CampaignProcess), County, Moment(OpenBegan),
            JsonSerializer.Serialize<CampaignCommand>(command, CaseJson.Options)));
    }

    private async Task<(CaseId Id, OpenCampaign Command, IdempotencyKey Key)> Begin(
        int number, string name, int daysAgo, DateOnly last, CampaignDefaults figures, NoticeTerms? notice)
    {
        var id = new CaseId(Linying, Day(OpenBegan).Year, number);
        var command = new OpenCampaign($"{id.Year}年度{name}", Day(daysAgo), last, new SelectionTerms(
            CampaignNumber.Of(id), figures.Places, figures.TermYears, figures.Weights, [], notice, Departments: ["organization", "agriculture"]));

        // The same key at every start, so that a first start that was broken off and begins again opens nothing twice.
        if (!IdempotencyKey.TryParse(new string((char)('0' + number), 32), out IdempotencyKey key, out _))
            throw new FormatException("The demonstration's key is none.");
        Campaign campaign = CampaignRules.Open(id, command, [], Moment(daysAgo)).Next! with { Sequence = 1 };
        await campaigns.TryCommit(id, seen: null, new(key.ToString(), campaign, [new(1, Moment(daysAgo), County, nameof(OpenCampaign), [], null)], []));
        return (id, command, key);
    }

    private DateTimeOffset Moment(int daysAgo) => time.GetUtcNow().AddDays(-daysAgo);

    private DateOnly Day(int daysAgo) => ShanghaiTime.DateOf(Moment(daysAgo));
}
