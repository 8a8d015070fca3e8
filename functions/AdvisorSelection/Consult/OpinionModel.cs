using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Trades;
using LinyingTalent.Platform.Web.Forms;

namespace LinyingTalent.AdvisorSelection.Consult;

/// <param name="People">Those who may be invited, best first.</param>
/// <param name="Asks">Whether the department can still answer.</param>
/// <param name="IsWorking">Its answer was handed in and is not taken up yet.</param>
/// <param name="Key">The idempotency key of this copy of the form.</param>
internal sealed record OpinionModel(
    Selection Selection, Opinion Opinion, IReadOnlyList<PersonAsked> People, bool Asks, bool IsWorking, FormInput Input, string Key, Refusal? Refusal);

/// <summary>A candidate with what a department needs to know them by, and no more.</summary>
/// <param name="Identity">The identity number, masked.</param>
internal sealed record PersonAsked(string Name, string Identity, CandidateKind Kind, IReadOnlyList<Trade> Trades, int Years);
