using System.Globalization;
using LinyingTalent.Platform.Attachments;
using LinyingTalent.Platform.People;
using LinyingTalent.Platform.Storage;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web.Forms;
using LinyingTalent.Platform.Workbooks;

namespace LinyingTalent.Platform.Records;

internal sealed record TextItem(string Key, Phrase Label, int Max = 100, bool ManyLines = false) : RecordField<string>(Key, Label)
{
    public override string? Read(FormInput input, FieldReading reading) =>
        Optional ? input.Optional(Key, Label, Max, ManyLines) : input.Required(Key, Label, Max, ManyLines);

    public override string Show(string stored, IReadOnlyDictionary<string, string> names) => stored;

    protected override string Parse(string stored) => stored;
}

/// <summary>A whole number between two limits that both count: what lies outside is absurd, whoever typed it.</summary>
internal sealed record WholeItem(string Key, Phrase Label, int Least, int Most, Phrase? Unit = null) : RecordField<int>(Key, Label)
{
    public override bool IsNumber => true;

    public override string? Read(FormInput input, FieldReading reading) => Optional && input[Key].Trim().Length == 0 ? ""
        : input.Whole(Key, Label, Least, Most)?.ToString(CultureInfo.InvariantCulture);

    public override string Show(string stored, IReadOnlyDictionary<string, string> names) => Unit is null ? stored : $"{stored} {Unit}";

    public override CellValue Cell(string stored, IReadOnlyDictionary<string, string> names) => Parse(stored);

    protected override int Parse(string stored) => int.Parse(stored, CultureInfo.InvariantCulture);
}

/// <summary>An amount with at most two decimals between two limits that both count.</summary>
internal sealed record AmountItem(string Key, Phrase Label, decimal Least, decimal Most, Phrase Unit) : RecordField<decimal>(Key, Label)
{
    public override bool IsNumber => true;

    public override string? Read(FormInput input, FieldReading reading)
    {
        string typed = TypedText.Narrow(input[Key]).Replace(",", "", StringComparison.Ordinal);
        if (Optional && typed.Length == 0) return "";
        if (typed.Length == 0) input.Refuse(Key, Web.WebTexts.FieldMissing(Label));
        else if (decimal.TryParse(typed, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out decimal amount)
            && amount >= Least && amount <= Most && decimal.Round(amount, 2) == amount) return Write(amount);
        else input.Refuse(Key, RecordTexts.NotAmount(Label, Write(Least), Write(Most)));
        return null;
    }

    public override string Show(string stored, IReadOnlyDictionary<string, string> names) => $"{Parse(stored).ToString("#,0.##", CultureInfo.InvariantCulture)} {Unit}";

    public override CellValue Cell(string stored, IReadOnlyDictionary<string, string> names) => Parse(stored);

    protected override decimal Parse(string stored) => decimal.Parse(stored, CultureInfo.InvariantCulture);

    public static string Write(decimal amount) => amount.ToString("0.##", CultureInfo.InvariantCulture);
}

/// <param name="Ahead">Whether it may lie in the future.</param>
internal sealed record DayItem(string Key, Phrase Label, bool Ahead = false) : RecordField<DateOnly>(Key, Label)
{
    private const int YearsAhead = 5;

    /// <summary>Before 2000 nothing of the programme happened: a year mistyped.</summary>
    public DateOnly Earliest { get; init; } = Beginning;

    public static DateOnly Beginning { get; } = new(2000, 1, 1);

    public override string? Read(FormInput input, FieldReading reading) => Optional && input[Key].Trim().Length == 0 ? ""
        : input.Date(Key, Label, Earliest, Ahead ? reading.Today.AddYears(YearsAhead) : reading.Today) is { } day ? StoredDay.Write(day) : null;

    public override string Show(string stored, IReadOnlyDictionary<string, string> names) => ShanghaiTime.Write(Parse(stored), CultureInfo.CurrentUICulture);

    public override CellValue Cell(string stored, IReadOnlyDictionary<string, string> names) => (DateOnly?)Parse(stored);

    protected override DateOnly Parse(string stored) => StoredDay.Read(stored);
}

internal sealed record YesItem(string Key, Phrase Label) : RecordField<bool>(Key, Label)
{
    private const string Said = "yes";

    public override string? Read(FormInput input, FieldReading reading) => input.Checked(Key) ? Said : "";

    public override string Show(string stored, IReadOnlyDictionary<string, string> names) => RecordTexts.Yes;

    protected override bool Parse(string stored) => stored == Said;
}

/// <summary>One of a few answers, which are the values of an enum.</summary>
internal sealed record ChoiceItem<TEnum>(string Key, Phrase Label, Func<TEnum, Phrase> Words) : RecordField<TEnum>(Key, Label), IChoiceItem
    where TEnum : struct, Enum
{
    /// <summary>Those that this field offers; all of the enum where nothing is said.</summary>
    public IReadOnlyList<TEnum> Among { get; init; } = Enum.GetValues<TEnum>();

    public IEnumerable<FormOption> Options => Among.Select(value => new FormOption(value.ToString(), Words(value)));

    public override string? Read(FormInput input, FieldReading reading) =>
        Optional && input[Key].Length == 0 ? "" : input.Choice(Key, Label, Options);

    public override string Show(string stored, IReadOnlyDictionary<string, string> names) => Words(Parse(stored));

    protected override TEnum Parse(string stored) => Enum.Parse<TEnum>(stored);
}

/// <summary>A field with answers to choose from, whatever their type.</summary>
internal interface IChoiceItem
{
    IEnumerable<FormOption> Options { get; }
}

/// <summary>The name of a person. Outsiders see it masked.</summary>
internal sealed record PersonItem(string Key, Phrase Label) : RecordField<string>(Key, Label)
{
    public override string? Read(FormInput input, FieldReading reading)
    {
        if (PersonName.TryParse(input[Key], out PersonName? name, out Phrase? refusal)) return name.Value;
        input.Refuse(Key, refusal);
        return null;
    }

    public override string Show(string stored, IReadOnlyDictionary<string, string> names) => stored;

    /// <summary>As an outsider may read it.</summary>
    public static string Masked(string stored) => PersonName.TryParse(stored, out PersonName? name, out _) ? Mask.Of(name) : "*";

    protected override string Parse(string stored) => stored;
}

/// <summary>
/// What nobody reads who need not: stored encrypted behind its keyed hash, shown masked. What is sent back as it was shown stays as it was.
/// </summary>
internal abstract record SecretItem(string Key, Phrase Label) : RecordField<string>(Key, Label)
{
    private const char Beside = '|';

    public override string? Read(FormInput input, FieldReading reading)
    {
        string typed = input[Key].Trim();
        if (Optional && typed.Length == 0) return "";
        if (reading.Before.GetValueOrDefault(Key) is { } before && typed == MaskOf(before)) return before;
        return Parse(typed, reading, out Phrase? refusal) is { } stored ? stored : Refused(input, refusal!);
    }

    public override string Typed(string stored) => MaskOf(stored);

    public override string Show(string stored, IReadOnlyDictionary<string, string> names) => MaskOf(stored);

    public override string Reveal(string stored, string record, PersonalDataCipher cipher) => cipher.Decrypt(stored.Split(Beside)[2], OwnerOf(record, Key));

    public override string Moved(string stored, string from, string to, PersonalDataCipher cipher)
    {
        string[] parts = stored.Split(Beside);
        return Write(parts[0], parts[1], Reveal(stored, from, cipher), to, cipher);
    }

    /// <returns>What is stored; null with the reason where it cannot be used.</returns>
    protected abstract string? Parse(string typed, FieldReading reading, out Phrase? refusal);

    protected string Write(string hash, string mask, string plain, string record, PersonalDataCipher cipher) =>
        string.Join(Beside, hash, mask, cipher.Encrypt(plain, OwnerOf(record, Key)));

    /// <summary>The keyed hash, by which the same value is found again.</summary>
    protected override string Parse(string stored) => stored.Split(Beside)[0];

    /// <summary>Whose ciphertext it is: one that is moved to another record or field does not decrypt there.</summary>
    public static string OwnerOf(string record, string field) => $"{record}/{field}";

    private string? Refused(FormInput input, Phrase refusal)
    {
        input.Refuse(Key, refusal);
        return null;
    }

    private static string MaskOf(string stored) => stored.Split(Beside)[1];
}

internal sealed record TelephoneItem(string Key, Phrase Label) : SecretItem(Key, Label)
{
    /// <summary>What the field stores for a telephone.</summary>
    public string Write(Telephone telephone, string record, PersonalDataCipher cipher, KeyedHash hash) =>
        Write(hash.Of(telephone), Mask.Of(telephone), telephone.Reveal(), record, cipher);

    protected override string? Parse(string typed, FieldReading reading, out Phrase? refusal) =>
        Telephone.TryParse(typed, out Telephone? telephone, out refusal) ? Write(telephone, reading.Record, reading.Cipher, reading.Hash) : null;
}

internal sealed record IdentityItem(string Key, Phrase Label) : SecretItem(Key, Label)
{
    protected override string? Parse(string typed, FieldReading reading, out Phrase? refusal) =>
        IdentityNumber.TryParse(typed, reading.Today, out IdentityNumber? number, out refusal)
            ? Write(reading.Hash.Of(number), Mask.Of(number), number.Reveal(), reading.Record, reading.Cipher) : null;
}

/// <summary>A picture that was sent along: the name of its file is stored, the file lies in the record's own folder.</summary>
internal sealed record PictureItem(string Key, Phrase Label) : RecordField<Attachment>(Key, Label)
{
    // The form has looked into the file, or for the one that it carries along, before it reads its fields.
    public override string? Read(FormInput input, FieldReading reading)
    {
        if (input.Carried(Key) is { } kept) return kept;
        if (Optional || input.ErrorOf(Key) is not null) return "";
        input.Refuse(Key, Web.WebTexts.FieldMissing(Label));
        return null;
    }

    // So much of its random name that one picture is told from another in the history.
    public override string Show(string stored, IReadOnlyDictionary<string, string> names) => RecordTexts.Picture(stored[..4]);

    protected override Attachment Parse(string stored) => Attachment.TryParse(stored, out Attachment? file) ? file : throw new FormatException($"'{stored}' is no file's name.");
}

/// <summary>Another record, such as the team of a member: its id is stored, its name of today is shown.</summary>
/// <param name="Kind">The name of the kind that it is of.</param>
internal sealed record LinkItem(string Key, Phrase Label, string Kind) : RecordField<string>(Key, Label)
{
    public override string? Read(FormInput input, FieldReading reading)
    {
        string chosen = input[Key];
        if (Optional && chosen.Length == 0) return "";
        if (reading.Linked[Kind].Any(record => record.Id.ToString() == chosen)) return chosen;
        input.Refuse(Key, reading.Linked[Kind].Any() ? RecordTexts.NotChosenLink(Label) : RecordTexts.NothingToLink(Label));
        return null;
    }

    // Who was erased has no name any more.
    public override string Show(string stored, IReadOnlyDictionary<string, string> names) => names.TryGetValue(stored, out string? name) ? name ?? RecordTexts.Erased : stored;

    protected override string Parse(string stored) => stored;
}
