using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Web.Forms;

namespace LinyingTalent.AdvisorSelection.Invite;

/// <param name="Key">The idempotency key of this copy of the form.</param>
internal sealed record AnswerModel(Selection Selection, Invitation Invitation, string Token, FormInput Input, string Key, Refusal? Refusal);
