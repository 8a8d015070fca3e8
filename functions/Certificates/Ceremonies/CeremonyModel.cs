using LinyingTalent.Platform.Lists;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Web.Forms;

namespace LinyingTalent.Certificates.Ceremonies;

/// <param name="Printable">The certificates that hold, or will.</param>
/// <param name="Key">The idempotency key of this copy of the form.</param>
internal sealed record CeremoniesModel(
    IReadOnlyList<Certificate> Printable, ListView<Ceremony> Earlier, FormInput Input, string Key, Refusal? Refusal);

internal sealed record CeremonyModel(Ceremony Ceremony);
