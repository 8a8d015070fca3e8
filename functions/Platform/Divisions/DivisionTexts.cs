using LinyingTalent.Platform.Text;

namespace LinyingTalent.Platform.Divisions;

internal static class DivisionTexts
{
    private static readonly PhraseBook Book = new(typeof(DivisionTexts));

    public static Phrase CodeMalformed(string typed) => Book.Phrase([typed]);

    public static Phrase Merged(string village, string into) => Book.Phrase([village, into]);

    public static Phrase VillageMissing => Book.Phrase();

    public static Phrase VillageUnknown(string village) => Book.Phrase([village]);

    public static Phrase VillageAmbiguous(string village) => Book.Phrase([village]);
}
