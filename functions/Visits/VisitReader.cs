using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Web;

namespace LinyingTalent.Visits;

/// <summary>Finds plans and visits for whoever asks; what is not for them is not found.</summary>
internal sealed class VisitReader(VisitTable visits, Visitor visitor, LinkTokens tokens)
{
    /// <summary>Everyone whose division holds the village may read its visits.</summary>
    public static readonly Role[] Readers = [Role.Village, Role.Township, Role.County, Role.Administrator];

    public async Task<VisitPlan?> Plan(string village, string appointment, params Role[] roles) =>
        VisitPlanId.Parse(village, appointment) is { } id && visitor.Person!.May(id.Village, roles) ? (await visits.Find(id))?.State : null;

    public async Task<Visit?> Visit(string text, params Role[] roles) =>
        VisitId.TryParse(text, out VisitId? id) && visitor.Person!.May(id.Village, roles) ? (await visits.Find(id))?.State : null;

    /// <summary>The plan whose advisor's link this is.</summary>
    public async Task<VisitPlan?> ByLink(string village, string appointment, string token) =>
        VisitPlanId.Parse(village, appointment) is { } id && (await visits.Find(id))?.State is { } plan
        && tokens.Opens(token, VisitLinks.Own(id), plan.Nonce) ? plan : null;

    /// <summary>Every plan of this person's divisions.</summary>
    public Task<List<VisitPlan>> Plans() => PlansOf(visits, visitor.Person!);

    public static async Task<List<VisitPlan>> PlansOf(VisitTable visits, Staff person)
    {
        var plans = new List<VisitPlan>();
        foreach (DivisionCode division in person.DivisionsAs(Readers))
            plans.AddRange(await visits.PlansIn(division).Select(plan => plan.State).ToListAsync());
        return [.. plans.DistinctBy(plan => plan.Id)];
    }

    /// <summary>Every visit record of this person's divisions.</summary>
    public async Task<List<Visit>> Visits()
    {
        var found = new List<Visit>();
        foreach (DivisionCode division in visitor.Person!.DivisionsAs(Readers))
            found.AddRange(await visits.VisitsIn(division).Select(visit => visit.State).ToListAsync());
        return [.. found.DistinctBy(visit => visit.Id)];
    }

    /// <summary>The visits of one advisor, the latest first.</summary>
    public async Task<IReadOnlyList<Visit>> VisitsOf(VisitPlanId plan) =>
        await visits.VisitsIn(plan.Village).Select(visit => visit.State).Where(visit => visit.Plan == plan)
            .OrderByDescending(visit => visit.Day).ToListAsync();
}
