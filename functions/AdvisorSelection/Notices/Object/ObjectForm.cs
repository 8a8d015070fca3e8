using System.Globalization;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.People;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Web.Forms;

namespace LinyingTalent.AdvisorSelection.Notices.Object;

/// <summary>Reads an objection. Name and telephone leave it encrypted, so that neither submission nor row shows them.</summary>
internal sealed class ObjectForm(KeyedHash hash, PersonalDataCipher cipher)
{
    private const int Least = 10;
    private const int Most = 1000;

    /// <param name="candidates">Those to whom one can object now, masked.</param>
    /// <returns>Null when a field is wrong; the sentence stands beside it.</returns>
    public ObjectToCandidate? Read(FormInput input, CaseId id, IdempotencyKey key, IReadOnlyList<FormOption> candidates)
    {
        string? candidate = input.Choice("candidate", ObjectTexts.Candidate, candidates);
        string? text = input.Required("text", ObjectTexts.Text, Most, manyLines: true);
        if (text is not null && new StringInfo(text).LengthInTextElements < Least) input.Refuse("text", ObjectTexts.TextTooShort(Least));
        if (!PersonName.TryParse(input["name"], out PersonName? name, out Phrase? wrongName)) input.Refuse("name", wrongName);
        if (!Telephone.TryParse(input["telephone"], out Telephone? telephone, out Phrase? wrongTelephone)) input.Refuse("telephone", wrongTelephone);
        if (input.Errors.Count > 0) return null;
        string owner = ObjectionTable.Owner(id, key.ToString());
        return new ObjectToCandidate(
            int.Parse(candidate!, CultureInfo.InvariantCulture), key.ToString(), hash.Of(telephone!),
            cipher.Encrypt(name!.Value, owner), cipher.Encrypt(telephone!.Reveal(), owner), text!);
    }
}
