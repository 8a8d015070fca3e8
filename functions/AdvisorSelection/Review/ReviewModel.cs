using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Web.Forms;

namespace LinyingTalent.AdvisorSelection.Review;

/// <param name="Key">The idempotency key of this copy of the form.</param>
internal sealed record ReviewModel(Selection Selection, FormInput Input, string Key, Refusal? Refusal);
