using System.Text.Json.Serialization;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Refusals;

namespace LinyingTalent.AdvisorSelection.Campaigns;

/// <summary>What the county asks of a campaign.</summary>
[JsonDerivedType(typeof(OpenCampaign), nameof(OpenCampaign))]
[JsonDerivedType(typeof(CloseCampaign), nameof(CloseCampaign))]
internal abstract record CampaignCommand;

internal sealed record OpenCampaign(string Name, DateOnly First, DateOnly Last, SelectionTerms Terms) : CampaignCommand;

/// <summary>The county ends the campaign before its last day. Cases that run go on.</summary>
internal sealed record CloseCampaign(string Reason) : CampaignCommand;

/// <summary>What may happen to a campaign when. Pure: the form asks for an instant answer, the process asks again with authority.</summary>
internal static class CampaignRules
{
    /// <param name="others">The county's other campaigns.</param>
    public static CampaignDecision Open(CaseId id, OpenCampaign command, IEnumerable<Campaign> others, DateTimeOffset now)
    {
        // Two windows at once would leave it open by whose figures a village proposes.
        Campaign? inTheWay = others.FirstOrDefault(other => other.Id != id && other.StateAt(now) is CampaignState.Open or CampaignState.Planned
            && other.First <= command.Last && command.First <= other.Last);
        return inTheWay is not null
            ? new CampaignsOverlap(inTheWay.Name, inTheWay.First, inTheWay.Last)
            : new Campaign { Id = id, Name = command.Name, First = command.First, Last = command.Last, Terms = command.Terms };
    }

    public static CampaignDecision On(Campaign campaign, CampaignCommand command, DateTimeOffset now) => command switch
    {
        CloseCampaign close when campaign.StateAt(now) is CampaignState.Open or CampaignState.Planned =>
            campaign with { Closed = now, ClosedWhy = close.Reason },
        CloseCampaign => new CampaignHasEnded(),
        _ => new CampaignExists(campaign.Number),
    };
}

/// <summary>The campaign as it is then, or why not.</summary>
internal readonly record struct CampaignDecision
{
    private CampaignDecision(Campaign? next, Refusal? refusal) => (Next, Refusal) = (next, refusal);

    public Campaign? Next { get; }

    public Refusal? Refusal { get; }

    public static implicit operator CampaignDecision(Campaign next) => new(next, null);

    public static implicit operator CampaignDecision(Refusal refusal) => new(null, refusal);
}

/// <summary>The window lies over that of another campaign.</summary>
internal sealed record CampaignsOverlap(string Name, DateOnly First, DateOnly Last)
    : Refusal(RefusalKind.Conflict, CampaignTexts.CampaignsOverlap(Name, First, Last));

/// <summary>Somebody else opened the campaign with this number meanwhile.</summary>
internal sealed record CampaignExists(string Number) : Refusal(RefusalKind.Conflict, CampaignTexts.CampaignExists(Number));

/// <summary>The campaign is over, or was ended before.</summary>
internal sealed record CampaignHasEnded() : Refusal(RefusalKind.Conflict, CampaignTexts.CampaignHasEnded);

/// <summary>There is no such campaign.</summary>
internal sealed record NoSuchCampaign() : Refusal(RefusalKind.Absent, CampaignTexts.NoSuchCampaign);
