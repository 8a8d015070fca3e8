using LinyingTalent.Platform.Text;

namespace LinyingTalent.Talents.Links;

internal static class LinkTexts
{
    private static readonly PhraseBook Book = new(typeof(LinkTexts));

    public static Phrase Link => Book.Phrase();

    public static Phrase Title(string name) => Book.Phrase([name]);

    public static Phrase Lead => Book.Phrase();

    public static Phrase Linked(string name) => Book.Phrase([name]);

    public static Phrase Undo => Book.Phrase();

    public static Phrase Matching => Book.Phrase();

    public static Phrase SameName => Book.Phrase();

    public static Phrase Found => Book.Phrase();

    public static Phrase Search => Book.Phrase();

    public static Phrase SearchButton => Book.Phrase();

    public static Phrase Nobody => Book.Phrase();

    public static Phrase Choose => Book.Phrase();

    public static Phrase MoreThan(int people) => Book.Phrase([people]);
}
