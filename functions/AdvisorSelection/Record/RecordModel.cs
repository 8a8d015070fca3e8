using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Web.Forms;

namespace LinyingTalent.AdvisorSelection.Record;

/// <param name="Key">The idempotency key of this copy of the form.</param>
internal sealed record RecordModel(Selection Selection, Invitation Invitation, FormInput Input, string Key, Refusal? Refusal);
