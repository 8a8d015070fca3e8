using LinyingTalent.Appointments;
using LinyingTalent.Platform.Divisions;

namespace LinyingTalent.AdvisorSelection.Campaigns;

/// <summary>Which villages a campaign still waits for: read in one pass over a division's cases and one over its appointments.</summary>
internal sealed class VillageProposals(SelectionTable selections, AppointmentDesk appointments, DivisionRegistry divisions)
{
    /// <summary>The villages of a division that could propose: no selection of theirs runs and at least one place is free.</summary>
    public async Task<IReadOnlySet<DivisionCode>> Free(DivisionCode division, Campaign campaign, DateOnly today) =>
        await Villages(division, campaign, today, (cases, free) => free && !cases.Any(selection => !selection.Ended));

    /// <summary>Those of them that have proposed nobody in this campaign yet.</summary>
    public async Task<IReadOnlySet<DivisionCode>> Silent(DivisionCode division, Campaign campaign, DateOnly today) =>
        await Villages(division, campaign, today, (cases, free) =>
            free && !cases.Any(selection => !selection.Ended || (selection.Campaign == campaign.Number && selection.Step != SelectionStep.Withdrawn)));

    private async Task<HashSet<DivisionCode>> Villages(
        DivisionCode division, Campaign campaign, DateOnly today, Func<IEnumerable<SelectionSummary>, bool, bool> counts)
    {
        ILookup<DivisionCode, SelectionSummary> cases = (await selections.Summaries(division).ToListAsync()).ToLookup(selection => selection.Id.Division);
        ILookup<DivisionCode, Appointment> serving = (await appointments.In(division, today).ToListAsync()).ToLookup(appointment => appointment.Village);
        return [.. divisions.VillagesIn(division).Select(village => village.Code)
            .Where(village => counts(cases[village], serving[village].Count() < campaign.Terms.PlacesPerVillage))];
    }
}
