using System.Text.Json;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Notifications;
using LinyingTalent.Platform.Rules;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Time;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.AdvisorSelection.Campaigns;

/// <summary>The effects of a campaign. Each may run more than once and then finds what it did.</summary>
internal sealed class CampaignActivities(
    CampaignTable campaigns, SubmissionTable submissions, VillageProposals proposals, AbsenceCopies absences, Outbox outbox, CurrentRules rules,
    CurrentCalendar calendars, DivisionRegistry divisions, TimeProvider time)
{
    [Function(nameof(TakeCampaignSubmission))]
    public async Task<CampaignStanding> TakeCampaignSubmission([ActivityTrigger] SubmissionReference reference)
    {
        CaseId id = CaseId.Parse(reference.Case);
        if (IdempotencyKey.TryParse(reference.Key, out IdempotencyKey key, out _) && await submissions.Find(id, key) is { } submission)
        {
            await Step(id, submission, JsonSerializer.Deserialize<CampaignCommand>(submission.Body, CaseJson.Options)!);
            await outbox.Dispatch(CampaignTable.TableName, id.ToString());
            await submissions.Remove(id, key);
        }

        return (await campaigns.Find(id))?.State is { } campaign ? await StandingOf(campaign) : CampaignStanding.None(reference.Case);
    }

    [Function(nameof(TellTownship))]
    public async Task TellTownship([ActivityTrigger] TellingReference reference)
    {
        Campaign campaign = (await campaigns.Find(CaseId.Parse(reference.Case)))!.State;
        DivisionCode township = DivisionCode.Parse(reference.Township);
        DateTimeOffset now = time.GetUtcNow();
        IReadOnlySet<DivisionCode> silent = await proposals.Silent(township, campaign, ShanghaiTime.DateOf(now));
        IReadOnlyList<Office> offices =
            [new(Role.Township, township), .. divisions.VillagesIn(township).Select(village => new Office(Role.Village, village.Code))];
        string partition = await campaigns.Owe(campaign.Id, township, $"{reference.Telling}", now, offices,
            office => CampaignNotices.For(campaign, reference.Telling, office, silent));
        await outbox.Dispatch(CampaignTable.TableName, partition);
    }

    // Reads, decides, writes; where another change came between, again. What is refused is kept, so that whoever sent it can be told.
    private async Task Step(CaseId id, Submission submission, CampaignCommand command)
    {
        string key = submission.Key.ToString();
        while (!await campaigns.Happened(id, key))
        {
            StoredCase<Campaign>? seen = await campaigns.Find(id);
            CampaignDecision decision = seen is not null ? CampaignRules.On(seen.State, command, submission.At)
                : command is OpenCampaign open ? CampaignRules.Open(id, open, await campaigns.Of(id.Division), submission.At)
                : new NoSuchCampaign();
            if (decision.Refusal is { } refusal)
            {
                await campaigns.KeepRefusal(id, key, refusal);
                return;
            }

            Campaign next = decision.Next! with { Sequence = decision.Next!.Sequence + 1 };
            var entry = new HistoryEntry(next.Sequence, submission.At, submission.By, command.GetType().Name, [], next.ClosedWhy);
            IReadOnlyList<Notification> copies = await absences.Of(submission.By, id.Division, CampaignWords.What(entry), Links.Campaign(next.Number));
            await campaigns.TryCommit(id, seen?.Version, new(key, next, [entry], copies));
        }
    }

    private async Task<CampaignStanding> StandingOf(Campaign campaign)
    {
        int before = (await rules.Read()).Value("campaign.remind-before-end", campaign.Id.Division, campaign.First).Whole;
        DateOnly reminder = (await calendars.Read()).WorkingDaysBefore(campaign.Last, before);
        return new(
            campaign.Id.ToString(), Exists: true, campaign.Closed is not null,
            [
                new(Morning(campaign.First), CampaignTelling.Opened),
                // A window shorter than the reminder's distance has none: the opening itself is as near.
                .. reminder > campaign.First ? [new CampaignMoment(Morning(reminder), CampaignTelling.Reminder)] : Array.Empty<CampaignMoment>(),
            ],
            ShanghaiTime.At(campaign.Last.AddDays(1), TimeOnly.MinValue).UtcDateTime,
            [.. divisions.Children(campaign.Id.Division).Select(township => township.Code.ToString())]);
    }

    private static DateTime Morning(DateOnly day) => ShanghaiTime.At(day, ShanghaiTime.Morning).UtcDateTime;
}
