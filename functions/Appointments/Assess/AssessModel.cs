using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Web.Forms;
using LinyingTalent.Visits;

namespace LinyingTalent.Appointments.Assess;

/// <param name="Visits">The visits of the year that the village confirmed.</param>
/// <param name="Key">The idempotency key of this copy of the form.</param>
internal sealed record AssessModel(
    Tenure Tenure, Assessment Assessment, IReadOnlyList<ConfirmedVisit> Visits, FormInput Input, string Key, Refusal? Refusal);
