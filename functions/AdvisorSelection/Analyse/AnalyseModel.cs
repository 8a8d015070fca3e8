using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Web.Forms;

namespace LinyingTalent.AdvisorSelection.Analyse;

/// <param name="Ranking">The comparison as it is computed now.</param>
/// <param name="Key">The idempotency key of this copy of the form.</param>
internal sealed record AnalyseModel(Selection Selection, IReadOnlyList<Assessment> Ranking, FormInput Input, string Key, Refusal? Refusal);
