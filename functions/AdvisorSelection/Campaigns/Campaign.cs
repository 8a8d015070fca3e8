using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Time;

namespace LinyingTalent.AdvisorSelection.Campaigns;

/// <summary>选聘批次: the county calls its villages to propose advisors, in a window of days and by figures that it sets.</summary>
internal sealed record Campaign
{
    /// <summary>The county's code, the year and the number there; written shorter for people, see <see cref="CampaignNumber"/>.</summary>
    public required CaseId Id { get; init; }

    public required string Name { get; init; }

    /// <summary>The first day on which a village can propose.</summary>
    public required DateOnly First { get; init; }

    /// <summary>The last one, to its end.</summary>
    public required DateOnly Last { get; init; }

    public required SelectionTerms Terms { get; init; }

    /// <summary>When the county ended it early; null when it did not.</summary>
    public DateTimeOffset? Closed { get; init; }

    public string? ClosedWhy { get; init; }

    /// <summary>The history's last sequence number.</summary>
    public int Sequence { get; init; }

    public string Number => CampaignNumber.Of(Id);

    /// <summary>A proposal counts as of the moment it was sent: one that is taken up after the window's end was still in time.</summary>
    public CampaignState StateAt(DateTimeOffset moment)
    {
        DateOnly day = ShanghaiTime.DateOf(moment);
        return moment >= Closed ? CampaignState.Closed
            : day < First ? CampaignState.Planned
            : day > Last ? CampaignState.Over
            : CampaignState.Open;
    }
}

internal enum CampaignState
{
    /// <summary>Its first day is still to come.</summary>
    Planned,

    /// <summary>Villages can propose.</summary>
    Open,

    /// <summary>Its last day has passed.</summary>
    Over,

    /// <summary>The county ended it early.</summary>
    Closed,
}
