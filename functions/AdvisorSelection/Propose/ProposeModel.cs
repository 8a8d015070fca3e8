using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Web.Forms;

namespace LinyingTalent.AdvisorSelection.Propose;

/// <param name="Case">The id that the case will have.</param>
/// <param name="Key">The idempotency key of this copy of the form.</param>
internal sealed record ProposeModel(CaseId Case, FormInput Input, string Key, Refusal? Refusal);
