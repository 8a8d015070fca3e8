using System.Diagnostics.CodeAnalysis;
using System.Text;
using LinyingTalent.Platform.Text;

namespace LinyingTalent.Platform.People;

/// <summary>
/// A person's name in one spelling, so that the same name compares equal however it was typed: Chinese characters without
/// spaces, one kind of dot (阿依古丽·买买提), or Latin letters with single spaces. Its text is masked; pages of those in
/// charge show <see cref="Value"/>.
/// </summary>
internal sealed record PersonName
{
    /// <summary>In characters; the shortest is a family and a given name.</summary>
    public const int MinLength = 2;

    /// <summary>In characters; long enough for names with several parts.</summary>
    public const int MaxLength = 50;

    private const char Dot = '\u00B7';

    // Dots that keyboards and older systems write for the one of the household register; the full-width full stop is half-width by now.
    private const string OtherDots = "\u2022\u2027\u2219\u22C5\u30FB\uFF65\u16EB.";

    private static readonly char[] Separators = [Dot, ' ', '-', '\''];

    private PersonName(string value) => Value = value;

    public string Value { get; }

    public static bool TryParse(string? text, [NotNullWhen(true)] out PersonName? name, [NotNullWhen(false)] out Phrase? refusal)
    {
        string value = Unify(text);
        int length = value.EnumerateRunes().Count();
        refusal = length switch
        {
            0 => PeopleTexts.NameMissing,
            _ when FirstForeign(value) is { } foreign => PeopleTexts.NameCharacter(foreign.ToString()),
            < MinLength => PeopleTexts.NameTooShort(MinLength),
            > MaxLength => PeopleTexts.NameTooLong(MaxLength),
            _ when value.Split(Separators).Any(part => part.Length == 0) => PeopleTexts.NameSeparator,
            _ => null,
        };
        name = refusal is null ? new PersonName(value) : null;
        return refusal is null;
    }

    public override string ToString() => Mask.Of(this);

    private static string Unify(string? text)
    {
        // Runes first: half a surrogate pair, which Normalize throws at, becomes a character that is refused.
        string composed = string.Concat((text ?? "").EnumerateRunes()).Normalize();
        string dotted = string.Concat(HalfWidth.Of(composed).Select(letter => OtherDots.Contains(letter) ? Dot : letter));
        string[] words = dotted.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // 张 三 is 张三 spread out for looks; John Smith is two words.
        return string.Join(dotted.EnumerateRunes().Any(IsHan) ? "" : " ", words);
    }

    private static Rune? FirstForeign(string value)
    {
        foreach (Rune rune in value.EnumerateRunes())
        {
            if (!IsHan(rune) && !IsLatin(rune) && !Separators.Any(separator => rune.Value == separator)) return rune;
        }

        return null;
    }

    // CJK ideographs with their extensions, 〇 and the compatibility forms; not the private-use area, which each font fills otherwise.
    private static bool IsHan(Rune rune) => rune.Value is
        0x3007 or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x323AF);

    private static bool IsLatin(Rune rune) => Rune.IsLetter(rune) && rune.Value < 0x250;
}
