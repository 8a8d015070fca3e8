using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Web.Forms;

namespace LinyingTalent.Appointments.Renew;

/// <param name="Most">The longest term that can be given, in years.</param>
/// <param name="Key">The idempotency key of this copy of the form.</param>
internal sealed record RenewModel(Tenure Tenure, int Most, FormInput Input, string Key, Refusal? Refusal);
