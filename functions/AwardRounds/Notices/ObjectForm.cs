using System.Globalization;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.People;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web.Forms;

namespace LinyingTalent.AwardRounds.Notices;

/// <summary>Reads an objection, made online or recorded by the office. Name and telephone leave it encrypted.</summary>
internal sealed class ObjectForm(KeyedHash hash, PersonalDataCipher cipher)
{
    private const int Least = 10;
    private const int Most = 1000;

    public static IReadOnlyList<FormOption> Ways =>
        [.. Enum.GetValues<ObjectionWay>().Where(way => way != ObjectionWay.Form).Select(way => new FormOption(way.ToString(), RoundWords.Of(way)))];

    /// <summary>Those to whom one can object, as the public knows them.</summary>
    public static IReadOnlyList<FormOption> Persons(Round round, bool masked) =>
        [.. round.Standing().Select(person => new FormOption(person.Nomination, masked ? NoticeNames.Masked(person) : person.Name))];

    /// <param name="recorded">Whether an office records it: then it asks for the way and the day.</param>
    /// <returns>Null when a field is wrong; the sentence stands beside it.</returns>
    public ObjectToNominee? Read(FormInput input, Round round, IdempotencyKey key, bool recorded, DateOnly today)
    {
        string? person = input.Choice("person", ObjectTexts.Person, Persons(round, masked: false));
        string? way = recorded ? input.Choice("way", ObjectTexts.Way, Ways) : nameof(ObjectionWay.Form);

        // A letter counts until the end of the day of its postmark.
        DateOnly? day = recorded ? input.Date("day", ObjectTexts.Day, latest: today) : null;
        string? text = input.Required("text", ObjectTexts.Text, Most, manyLines: true);
        if (text is not null && new StringInfo(text).LengthInTextElements < Least) input.Refuse("text", ObjectTexts.TextTooShort(Least));
        if (!PersonName.TryParse(input["name"], out PersonName? name, out Phrase? wrongName)) input.Refuse("name", wrongName);
        if (!Telephone.TryParse(input["telephone"], out Telephone? telephone, out Phrase? wrongTelephone)) input.Refuse("telephone", wrongTelephone);
        if (input.Errors.Count > 0) return null;
        string owner = ObjectionTable.Owner(round.Id, key.ToString());
        DateTimeOffset? at = day is { } made && made < today ? ShanghaiTime.At(made, Deadline.Closing) : null;
        return new ObjectToNominee(
            person!, key.ToString(), hash.Of(telephone!), Enum.Parse<ObjectionWay>(way!), at, cipher.Encrypt(name!.Value, owner), cipher.Encrypt(telephone!.Reveal(), owner), text!,
            hash.Of(name!));
    }
}
