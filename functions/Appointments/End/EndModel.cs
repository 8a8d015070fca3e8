using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Web.Forms;

namespace LinyingTalent.Appointments.End;

/// <param name="MayDismiss">The county may; a township records what the person said.</param>
/// <param name="Key">The idempotency key of this copy of the form.</param>
internal sealed record EndModel(Tenure Tenure, bool MayDismiss, FormInput Input, string Key, Refusal? Refusal);
