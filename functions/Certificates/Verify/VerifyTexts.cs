using LinyingTalent.Platform.Text;

namespace LinyingTalent.Certificates.Verify;

internal static class VerifyTexts
{
    private static readonly PhraseBook Book = new(typeof(VerifyTexts));

    public static Phrase Title => Book.Phrase();

    public static Phrase Lead => Book.Phrase();

    public static Phrase Code => Book.Phrase();

    public static Phrase CodeHint => Book.Phrase();

    public static Phrase CodeWrong => Book.Phrase();

    public static Phrase CodeMissing => Book.Phrase();

    public static Phrase Check => Book.Phrase();

    public static Phrase Offline => Book.Phrase();

    public static Phrase ResultTitle => Book.Phrase();

    public static Phrase Holds => Book.Phrase();

    public static Phrase HoldsLater => Book.Phrase();

    public static Phrase DoesNotHold => Book.Phrase();

    public static Phrase NotFound => Book.Phrase();

    public static Phrase Valid => Book.Phrase();

    public static Phrase NotBegun(DateOnly since) => Book.Phrase([since]);

    public static Phrase Expired(DateOnly to) => Book.Phrase([to]);

    public static Phrase Suspended(DateOnly since) => Book.Phrase([since]);

    public static Phrase Revoked(DateOnly since) => Book.Phrase([since]);

    public static Phrase Superseded(DateOnly since) => Book.Phrase([since]);

    public static Phrase NotInRegister => Book.Phrase();

    public static Phrase NotGenuine => Book.Phrase();

    public static Phrase UnknownKey => Book.Phrase();

    public static Phrase NoSuchCode => Book.Phrase();

    public static Phrase Number => Book.Phrase();

    public static Phrase Holder => Book.Phrase();

    public static Phrase Post => Book.Phrase();

    public static Phrase Honour => Book.Phrase();

    public static Phrase HonourOf(string title, string occasion) => Book.Phrase([title, occasion]);

    public static Phrase ForGood(DateOnly from) => Book.Phrase([from]);

    public static Phrase PostOf(string village) => Book.Phrase([village]);

    public static Phrase Term => Book.Phrase();

    public static Phrase FromTo(DateOnly since, DateOnly until) => Book.Phrase([since, until]);

    public static Phrase IssuedOn => Book.Phrase();

    public static Phrase CorrectedOn => Book.Phrase();

    public static Phrase Compare => Book.Phrase();

    public static Phrase Another => Book.Phrase();
}
