using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Web.Forms;

namespace LinyingTalent.AdvisorSelection.Notices.Object;

/// <param name="Candidates">Those to whom one can object, masked.</param>
/// <param name="Key">The idempotency key of this copy of the form.</param>
internal sealed record ObjectModel(Selection Selection, IReadOnlyList<FormOption> Candidates, FormInput Input, string Key, Refusal? Refusal);
