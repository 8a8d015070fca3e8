using LinyingTalent.Platform.Text;

namespace LinyingTalent.Administration;

internal static class SettingsTexts
{
    private static readonly PhraseBook Book = new(typeof(SettingsTexts));

    public static Phrase Title => Book.Phrase();

    public static Phrase Lead => Book.Phrase();

    public static Phrase Rules => Book.Phrase();

    public static Phrase RulesLine(int count) => Book.Phrase([count]);

    public static Phrase Holidays => Book.Phrase();

    public static Phrase HolidaysLine(DateOnly through) => Book.Phrase([through]);

    public static Phrase Accounts => Book.Phrase();

    public static Phrase AccountsLine(int count) => Book.Phrase([count]);
}
