using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Web.Forms;

namespace LinyingTalent.AdvisorSelection.Campaigns.Close;

/// <param name="Key">The idempotency key of this copy of the form.</param>
internal sealed record CloseModel(Campaign Campaign, FormInput Input, string Key, Refusal? Refusal);
