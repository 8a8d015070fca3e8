using System.Text.Json;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.AdvisorSelection.Campaigns;

/// <summary>What the endpoints of the campaigns share: find one for whoever asks, and hand in what the county sent.</summary>
internal sealed class CampaignDesk(CampaignTable campaigns, SubmissionDesk submissions, Visitor visitor, Pages pages, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>The campaign, when it exists and its county is the person's.</summary>
    /// <param name="roles">One of them the person must hold there; for reading, in any division of the county.</param>
    public async Task<Campaign?> Find(string number, params Role[] roles)
    {
        if (!CampaignNumber.TryParse(number, out CaseId id)) return null;
        bool may = roles.Length > 0 ? visitor.Person!.May(id.Division, roles)
            : visitor.Person!.Held.Any(grant => grant.Division.County == id.Division);
        return may ? (await campaigns.Find(id))?.State : null;
    }

    /// <inheritdoc cref="SelectionDesk.HandIn" />
    public async Task<IResult> HandIn(CaseId id, IdempotencyKey key, CampaignCommand command, DurableTaskClient processes, Func<Refusal, IResult> again)
    {
        string next = Links.Campaign(CampaignNumber.Of(id));
        DateTimeOffset now = time.GetUtcNow();
        if (await Decide(id, command, now) is { } refusal)
        {
            // Another copy of the same form was taken up before: then this one asks for nothing new.
            return await campaigns.Happened(id, key.ToString()) ? Pages.SeeOther(next) : again(refusal);
        }

        await submissions.HandIn(
            new Submission(id, key, CampaignInstances.Of(id), SubmissionInbox.Event, command is OpenCampaign ? nameof(CampaignProcess) : null,
                visitor.Person!.ActorFor(id.Division, Role.County), now, JsonSerializer.Serialize(command, CaseJson.Options)),
            processes);
        await submissions.TakenUp(id, key, Patience);
        return await campaigns.WhyRefused(id, key.ToString(), visitor.Language) is { } why
            ? pages.Error(new ErrorModel(StatusCodes.Status409Conflict, why, Links.Campaigns))
            : Pages.SeeOther(next);
    }

    private async Task<Refusal?> Decide(CaseId id, CampaignCommand command, DateTimeOffset now) =>
        (await campaigns.Find(id))?.State is { } campaign ? CampaignRules.On(campaign, command, now).Refusal
        : command is OpenCampaign open ? CampaignRules.Open(id, open, await campaigns.Of(id.Division), now).Refusal
        : new NoSuchCampaign();
}
