using LinyingTalent.Platform.Text;

namespace LinyingTalent.Training;

internal static class TrainingTexts
{
    private static readonly PhraseBook Book = new(typeof(TrainingTexts));

    public static Phrase Part => Book.Phrase();

    public static Phrase PartLead => Book.Phrase();

    public static Phrase Talents => Book.Phrase();

    public static Phrase NewTalent => Book.Phrase();

    public static Phrase PersonName => Book.Phrase();

    public static Phrase Trade => Book.Phrase();

    public static Phrase Telephone => Book.Phrase();

    public static Phrase Skill => Book.Phrase();

    public static Phrase Worth => Book.Phrase();

    public static Phrase Consent => Book.Phrase();

    public static Phrase ConsentMissing => Book.Phrase();

    public static Phrase Found => Book.Phrase();

    public static Phrase Leader => Book.Phrase();

    public static Phrase Party => Book.Phrase();

    public static Phrase Reserve => Book.Phrase();

    public static Phrase Cadre => Book.Phrase();

    public static Phrase Persons => Book.Phrase();

    public static Phrase Trades => Book.Phrase();

    public static Phrase Kinds => Book.Phrase();

    public static Phrase WorthCultivating => Book.Phrase();

    public static Phrase NotWorth => Book.Phrase();

    public static Phrase Batches => Book.Phrase();

    public static Phrase NewBatch => Book.Phrase();

    public static Phrase Title => Book.Phrase();

    public static Phrase From => Book.Phrase();

    public static Phrase To => Book.Phrase();

    public static Phrase Days => Book.Phrase();

    public static Phrase Place => Book.Phrase();

    public static Phrase Teacher => Book.Phrase();

    public static Phrase EndsBeforeItBegins => Book.Phrase();

    public static Phrase DaysTooMany(string days) => Book.Phrase([days]);

    public static Phrase Times => Book.Phrase();

    public static Phrase Day => Book.Phrase();

    public static Phrase Enrolments => Book.Phrase();

    public static Phrase NewEnrolment => Book.Phrase();

    public static Phrase Batch => Book.Phrase();

    public static Phrase AttendedDays => Book.Phrase();

    public static Phrase Score => Book.Phrase();

    public static Phrase Point => Book.Phrase();

    public static Phrase Certified => Book.Phrase();

    public static Phrase CertificateMissing => Book.Phrase();

    public static Phrase CertifiedWhen(DateOnly from) => Book.Phrase([from]);

    public static Phrase Certificate => Book.Phrase();

    public static Phrase NotBegunYet(DateOnly day) => Book.Phrase([day]);

    public static Phrase AttendedTooMany(string days) => Book.Phrase([days]);

    public static Phrase NoScoreNoCertificate(string mark, string share) => Book.Phrase([mark, share]);

    public static Phrase Certificates => Book.Phrase();

    public static Phrase CertificateUnit => Book.Phrase();
}
