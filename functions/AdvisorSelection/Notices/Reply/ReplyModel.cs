using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Web.Forms;

namespace LinyingTalent.AdvisorSelection.Notices.Reply;

/// <param name="Original">As it was handed in.</param>
/// <param name="Name">The objector's name, decrypted for the county.</param>
/// <param name="Key">The idempotency key of this copy of the form.</param>
internal sealed record ReplyModel(
    Selection Selection, Objection Objection, ObjectionOriginal Original, string Name, string Telephone, FormInput Input, string Key, Refusal? Refusal);
