using System.Diagnostics.CodeAnalysis;
using LinyingTalent.Platform.Text;
using PhoneNumbers;

namespace LinyingTalent.Platform.People;

/// <summary>
/// A mobile or fixed telephone of mainland China, to which an office can call or write. Its text is masked, so that no page
/// or log shows it by accident.
/// </summary>
internal sealed record Telephone
{
    private const string Region = "CN";
    private const int CountryCode = 86;
    private const int ShortestFixed = 10;
    private const string Punctuation = "+-–—() ";

    private readonly string e164;

    private Telephone(string e164, bool isMobile) => (this.e164, IsMobile) = (e164, isMobile);

    /// <summary>Whether it can receive a text message.</summary>
    public bool IsMobile { get; }

    /// <summary>The number as people in China write it, without separators: 13800138000, 03958861234.</summary>
    internal string National => IsMobile ? e164[3..] : "0" + e164[3..];

    /// <summary>Reads a number with or without +86, spaces, dashes and brackets. A fixed number needs its area code.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Telephone? telephone, [NotNullWhen(false)] out Phrase? refusal)
    {
        string typed = HalfWidth.Of(text);
        telephone = null;
        if (typed.Length == 0) refusal = PeopleTexts.TelephoneMissing;
        else if (!typed.All(letter => char.IsAsciiDigit(letter) || Punctuation.Contains(letter))) refusal = PeopleTexts.TelephoneCharacter;
        else if (Read(typed) is not { } number) refusal = PeopleTexts.TelephoneUnknown;
        else if (number.CountryCode != CountryCode) refusal = PeopleTexts.TelephoneAbroad;
        else refusal = Accept(number, out telephone);
        return telephone is not null;
    }

    /// <summary>The number in international form, +8613800138000.</summary>
    public string Reveal() => e164;

    public override string ToString() => Mask.Of(this);

    private static PhoneNumber? Read(string typed)
    {
        try
        {
            return PhoneNumberUtil.GetInstance().Parse(typed, Region);
        }
        catch (NumberParseException)
        {
            // The library's only way to say that this is no telephone number.
            return null;
        }
    }

    private static Phrase? Accept(PhoneNumber number, out Telephone? telephone)
    {
        PhoneNumberUtil util = PhoneNumberUtil.GetInstance();
        string national = util.GetNationalSignificantNumber(number);
        bool mobile = HasMobileShape(national);
        // Shorter fixed numbers lack their area code, or are a service's.
        bool known = mobile || (util.GetNumberType(number) == PhoneNumberType.FIXED_LINE && national.Length >= ShortestFixed);
        telephone = known ? new Telephone(util.Format(number, PhoneNumberFormat.E164), mobile) : null;
        return known ? null : PeopleTexts.TelephoneUnknown;
    }

    // Operators are given new prefixes faster than a closed network renews the library, so for mobiles the shape decides, not its list.
    private static bool HasMobileShape(string national) => national is ['1', >= '3' and <= '9', ..] && national.Length == 11;
}
