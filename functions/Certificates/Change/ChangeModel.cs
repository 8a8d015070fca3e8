using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Web.Forms;

namespace LinyingTalent.Certificates.Change;

/// <param name="Key">The idempotency key of this copy of the form.</param>
internal sealed record ChangeModel(Certificate Certificate, FormInput Input, string Key, Refusal? Refusal);
