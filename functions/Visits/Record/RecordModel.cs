using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Web.Forms;

namespace LinyingTalent.Visits.Record;

/// <param name="Id">The id that the record will have.</param>
/// <param name="Key">The idempotency key of this copy of the form.</param>
internal sealed record RecordModel(VisitPlan Plan, VisitId Id, FormInput Input, string Key, Refusal? Refusal);
