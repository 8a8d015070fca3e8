using System.Text.Json;
using LinyingTalent.AwardRounds.Panel;
using LinyingTalent.Platform.Attachments;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.People;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Trades;
using LinyingTalent.Platform.Web.Forms;

namespace LinyingTalent.AwardRounds.Nominate;

/// <summary>Reads a nomination as anyone typed it. Numbers leave it encrypted, so that no row shows them.</summary>
internal sealed class NominateForm(KeyedHash hash, PersonalDataCipher cipher, DivisionRegistry divisions, AttachmentDesk files)
{
    public const string Container = "nomination-files";
    public const string Photo = "photo";
    public const string Evidence = "evidence";
    public const string Kin = "kin";
    public const string Guarantors = "guarantors";

    public const string Responsible = "responsible";

    /// <summary>Whom the form is about: <see cref="OfUnit"/>, or a person.</summary>
    public const string For = "for";
    public const string OfUnit = "unit";

    /// <summary>As owner: the whole of what was typed.</summary>
    public const string Draft = "draft";
    private const int ShortText = 60;
    private const int UnitText = 50;
    private const int LongText = 2000;
    private const int MostYears = 70;

    private static readonly string[] Kept =
    [
        For, Responsible, "by", "by-name", "by-telephone", "by-email", "name", "identity", "telephone", "email", "village", "employer", "trade", "years", "clean", "cadre", "deeds", Kin, Guarantors, "consent",
        Photo + FileField.Carried, Evidence + FileField.Carried,
    ];

    private readonly StatedPersons persons = new(hash);

    public static IReadOnlyList<FormOption> Kinds => [.. Enum.GetValues<NominatorKind>().Select(kind => new FormOption(kind.ToString(), RoundWords.Of(kind)))];

    /// <summary>The same where a unit is nominated: one that nominates itself is no person.</summary>
    public static IReadOnlyList<FormOption> KindsOfUnit =>
        [.. Kinds.Select(kind => kind.Value == nameof(NominatorKind.Self) ? kind with { Text = NominateTexts.UnitItself } : kind)];

    public static IReadOnlyList<FormOption> TradeOptions => [.. Enum.GetValues<Trade>().Select(trade => new FormOption(trade.ToString(), TradeWords.Of(trade)))];

    public static AttachmentFolder FolderOf(CaseId round, string record) => new(Container, $"{round}-{record}");

    /// <summary>Whose ciphertext it is: one that is moved to another form does not decrypt there.</summary>
    public static string Owner(string record, string what) => $"nomination/{record}/{what}";

    public static bool IsRecord(string text) => IdempotencyKey.TryParse(text, out IdempotencyKey key, out _) && key.ToString() == text;

    /// <summary>Whether a form is about a unit: where the round has places for units, and the form says so or there are no others.</summary>
    public static bool IsOfUnit(RoundTerms terms, FormInput input) => terms.Units > 0 && (terms.Places == 0 || input[For] == OfUnit);

    /// <summary>The villages of a county, under their townships.</summary>
    public IReadOnlyList<FormOption> Villages(DivisionCode county) =>
        [.. divisions.Children(county).SelectMany(township => divisions.VillagesIn(township.Code).Select(village => new FormOption(village.Code.ToString(), village.Name, Group: township.Name)))];

    /// <summary>Keeps the files that came with the form, before it is read; it carries them from here on.</summary>
    public async Task TakeFiles(FormInput input, AttachmentFolder folder)
    {
        await files.Take(input, Photo, folder, AttachmentKind.Picture);
        await files.Take(input, Evidence, folder, AttachmentKind.Document);
    }

    /// <summary>The files that the form carries, as <see cref="FormTable"/> keeps their names.</summary>
    public static string FilesIn(FormInput input) => string.Join('|', new[] { input.Carried(Photo), input.Carried(Evidence) }.OfType<string>());

    /// <summary>What was typed, encrypted, to be gone on with another day.</summary>
    public string Seal(FormInput input, string record) => cipher.Encrypt(
        JsonSerializer.Serialize(Kept.Where(field => input[field].Length > 0).ToDictionary(field => field, field => input[field]), CaseJson.Options), Owner(record, Draft));

    public FormInput Unseal(NominationForms draft) => new(
        JsonSerializer.Deserialize<Dictionary<string, string>>(cipher.Decrypt(draft.Sealed, Owner(draft.Record, Draft)), CaseJson.Options)!);

    /// <summary>The nominee's part of the form as it would have been typed, without the numbers, which no page shows again.</summary>
    public static FormInput Fill(Nominee nominee) => new(new Dictionary<string, string>
    {
        ["name"] = nominee.Name,
        [Responsible] = nominee.Unit?.Responsible ?? "",
        ["email"] = nominee.Email ?? "",
        ["village"] = nominee.Village.ToString(),
        ["employer"] = nominee.Employer,
        ["trade"] = nominee.Trade.ToString(),
        ["years"] = Text(nominee.TradeYears),
        ["clean"] = Text(nominee.CleanYears),
        ["cadre"] = nominee.Cadre ? CheckField.Ticked : "",
        ["deeds"] = nominee.Deeds,
        [Photo + FileField.Carried] = nominee.Photo?.FileName ?? "",
        [Evidence + FileField.Carried] = nominee.Evidence?.FileName ?? "",
    });

    /// <returns>Null when a field is wrong; the sentence stands beside it.</returns>
    /// <param name="account">The account of an office that nominates.</param>
    public NewNomination? Read(FormInput input, Round round, string record, string? account, DateOnly today)
    {
        string? by = input.Choice("by", NominateTexts.By, Kinds);
        if (!PersonName.TryParse(input["by-name"], out PersonName? name, out Phrase? wrongName)) input.Refuse("by-name", wrongName);
        if (!Telephone.TryParse(input["by-telephone"], out Telephone? telephone, out Phrase? wrongTelephone)) input.Refuse("by-telephone", wrongTelephone);
        string? email = ReadEmail(input, "by-email");
        bool unit = IsOfUnit(round.Terms, input);
        Nominee? nominee = ReadNominee(input, round.Id, record, today, before: null, unit);
        if (!unit && by == nameof(NominatorKind.Self) && !input.Checked("consent")) input.Refuse("consent", NominateTexts.ConsentMissing);
        return input.Errors.Count > 0 ? null : new NewNomination(
            nominee!,
            new Nominator(Enum.Parse<NominatorKind>(by!), name!.Value, hash.Of(telephone!), cipher.Encrypt(telephone!.Reveal(), Owner(record, "by-telephone")), email, account),
            record, LinkTokens.NewNonce());
    }

    /// <param name="before">The nominee that is being corrected: where the numbers are left empty they stay as they were.</param>
    /// <param name="unit">Whether it is a unit.</param>
    public Nominee? ReadNominee(FormInput input, CaseId round, string record, DateOnly today, Nominee? before, bool unit)
    {
        string Typed(string field, string? cipherText) =>
            input[field].Length == 0 && cipherText is not null ? cipher.Decrypt(cipherText, Owner(record, field)) : input[field];
        Called? called = unit ? UnitCalled(input, Typed("identity", before?.SealedIdentity)) : PersonCalled(input, Typed("identity", before?.SealedIdentity), today);
        if (!Telephone.TryParse(Typed("telephone", before?.SealedTelephone), out Telephone? telephone, out Phrase? wrongTelephone)) input.Refuse("telephone", wrongTelephone);
        string? email = ReadEmail(input, "email");
        string? village = input.Choice("village", NominateTexts.Village, Villages(round.Division));
        string? employer = unit ? "" : input.Optional("employer", NominateTexts.Employer, ShortText);
        string? trade = input.Choice("trade", NominateTexts.Trade, TradeOptions);
        int? years = input.Whole("years", unit ? NominateTexts.UnitYears : NominateTexts.Years, 0, MostYears), clean = input.Whole("clean", NominateTexts.Clean, 0, MostYears);
        IReadOnlyList<string>? kin = Stated(input, Kin, before?.Kin), guarantors = Stated(input, Guarantors, before?.Guarantors);
        string? deeds = input.Required("deeds", NominateTexts.Deeds, LongText, manyLines: true);
        return input.Errors.Count > 0 ? null : new Nominee(
            called!.Name, called.Hash, hash.Of(telephone!), cipher.Encrypt(called.Number, Owner(record, "identity")),
            cipher.Encrypt(telephone!.Reveal(), Owner(record, "telephone")), email, called.Born, DivisionCode.Parse(village!), employer!,
            Enum.Parse<Trade>(trade!), years!.Value, clean!.Value, !unit && input.Checked("cadre"), deeds!, FileIn(input, Photo), FileIn(input, Evidence), kin, guarantors, called.Unit);
    }

    private Called? PersonCalled(FormInput input, string number, DateOnly today)
    {
        if (!PersonName.TryParse(input["name"], out PersonName? name, out Phrase? wrongName)) input.Refuse("name", wrongName);
        if (!IdentityNumber.TryParse(number, today, out IdentityNumber? identity, out Phrase? wrongIdentity)) input.Refuse("identity", wrongIdentity);
        return name is null || identity is null ? null : new Called(name.Value, hash.Of(identity), identity.Reveal(), identity.BirthDate, Unit: null);
    }

    private Called? UnitCalled(FormInput input, string number)
    {
        string? name = input.Required("name", NominateTexts.UnitName, UnitText);
        if (!CreditCode.TryParse(number, out CreditCode? code, out Phrase? wrongCode)) input.Refuse("identity", wrongCode);
        if (!PersonName.TryParse(input[Responsible], out PersonName? responsible, out Phrase? wrongName)) input.Refuse(Responsible, wrongName);
        return name is null || code is null || responsible is null ? null
            : new Called(name, hash.Of(code), code.Value, default, new NominatedUnit(code.Value, responsible.Value));
    }

    /// <param name="Number">Identity number or credit code, to be encrypted.</param>
    private sealed record Called(string Name, string Hash, string Number, DateOnly Born, NominatedUnit? Unit);

    private IReadOnlyList<string>? Stated(FormInput input, string field, IReadOnlyList<string>? before)
    {
        if (input[field].Trim().Length == 0) return before;
        IReadOnlyList<string> keys = persons.Read(input[field], out Phrase? wrong);
        if (wrong is not null) input.Refuse(field, wrong);
        return keys;
    }

    private static string? ReadEmail(FormInput input, string field)
    {
        string? email = input.Optional(field, NominateTexts.Email, 100);
        if (email?.Length > 0 && !System.Net.Mail.MailAddress.TryCreate(email, out _)) input.Refuse(field, NominateTexts.EmailWrong);
        return email is { Length: > 0 } ? email : null;
    }

    private static Attachment? FileIn(FormInput input, string field) => Attachment.TryParse(input.Carried(field), out Attachment? file) ? file : null;

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
