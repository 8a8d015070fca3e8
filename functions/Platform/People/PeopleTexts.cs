using LinyingTalent.Platform.Text;

namespace LinyingTalent.Platform.People;

internal static class PeopleTexts
{
    private static readonly PhraseBook Book = new(typeof(PeopleTexts));

    public static Phrase NameMissing => Book.Phrase();

    public static Phrase NameSeparator => Book.Phrase();

    public static Phrase IdentityNumberMissing => Book.Phrase();

    public static Phrase IdentityNumberCharacter => Book.Phrase();

    public static Phrase IdentityNumberBirthDate => Book.Phrase();

    public static Phrase IdentityNumberFuture => Book.Phrase();

    public static Phrase IdentityNumberCheckDigit => Book.Phrase();

    public static Phrase TelephoneMissing => Book.Phrase();

    public static Phrase TelephoneCharacter => Book.Phrase();

    public static Phrase TelephoneAbroad => Book.Phrase();

    public static Phrase TelephoneUnknown => Book.Phrase();

    public static Phrase LinkBroken => Book.Phrase();

    public static Phrase NameCharacter(string character) => Book.Phrase([character]);

    public static Phrase NameTooShort(int least) => Book.Phrase([least]);

    public static Phrase NameTooLong(int most) => Book.Phrase([most]);

    public static Phrase IdentityNumberLength(int length) => Book.Phrase([length]);

    public static Phrase CreditCodeMissing => Book.Phrase();

    public static Phrase CreditCodeLength(int length) => Book.Phrase([length]);

    public static Phrase CreditCodeCharacter => Book.Phrase();

    public static Phrase CreditCodeCheck => Book.Phrase();
}
