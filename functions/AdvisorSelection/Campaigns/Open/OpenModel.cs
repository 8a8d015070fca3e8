using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Web.Forms;

namespace LinyingTalent.AdvisorSelection.Campaigns.Open;

/// <param name="Id">The id that the campaign will have.</param>
/// <param name="Key">The idempotency key of this copy of the form.</param>
internal sealed record OpenModel(CaseId Id, CampaignDefaults Limits, FormInput Input, string Key, Refusal? Refusal);
