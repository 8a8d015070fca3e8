using System.Globalization;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Records;
using LinyingTalent.Platform.Trades;
using LinyingTalent.Talents;

namespace LinyingTalent.Training;

/// <summary>What the training keeps: practical talents of seven trades with their path into office, batches, and who took part with what result.</summary>
internal static class TrainingKinds
{
    public static ProgrammePart Part { get; } = new("training", Effort.Efforts, 7, TrainingTexts.Part, TrainingTexts.PartLead);

    private static readonly PersonItem Person = new("person", TrainingTexts.PersonName);

    /// <summary>The seven of the villages' ten trades in which practical talents are looked for.</summary>
    private static readonly ChoiceItem<Trade> TradeOf = new("trade", TrainingTexts.Trade, TradeWords.Of)
    {
        InList = true,
        Among = [Trade.Planting, Trade.Breeding, Trade.Processing, Trade.Commerce, Trade.Crafts, Trade.Building, Trade.Culture],
    };

    private static readonly TelephoneItem Telephone = new("telephone", TrainingTexts.Telephone) { Optional = true };
    private static readonly YesItem Worth = new("worth", TrainingTexts.Worth) { InList = true };
    private static readonly YesItem Consent = new("consent", TrainingTexts.Consent);

    public static RecordKind Talents { get; } = new("practical-talents", Part, TrainingTexts.Talents, TrainingTexts.NewTalent)
    {
        Fields = [Person, TradeOf, new TextItem("skill", TrainingTexts.Skill, 60) { Optional = true, InList = true }, Telephone, Worth, Consent],
        NameOf = record => Person.Of(record)!,
        NamesTalents = true,
        Acts = [(TalentRegistry.LinkPage("practical-talents"), () => TalentRegistry.LinkText)],
        Levels = [DivisionLevel.Village, DivisionLevel.Township],
        Writers = [Role.Village, Role.Township, Role.County],
        Stages =
        [
            new("talent", TrainingTexts.Found), new("leader", TrainingTexts.Leader), new("party", TrainingTexts.Party),
            new("reserve", TrainingTexts.Reserve), new("cadre", TrainingTexts.Cadre) { Ends = true },
        ],
        Check = check => !Consent.Of(check.Next) ? new RecordProblem(Consent.Key, TrainingTexts.ConsentMissing)
            : check.Next.Stages.Count > 1 && !Worth.Of(check.Next) ? new RecordProblem(StepFieldNames.On, TrainingTexts.NotWorth) : null,
        Figures =
        [
            new("practical_talents", TrainingTexts.Talents, TrainingTexts.Persons, IsStock: true, Trades),
            new("talent_trades", TrainingTexts.Trades, TrainingTexts.Kinds, IsStock: true, Trades) { IsVariety = true },
            new("worth_cultivating", TrainingTexts.WorthCultivating, TrainingTexts.Persons, IsStock: true, record => Worth.Of(record) ? [new(record.Stages[0].On, 1)] : []),
        ],
    };

    public static TextItem Title { get; } = new("title", TrainingTexts.Title, 60) { IsPublic = true };

    public static DayItem From { get; } = new("from", TrainingTexts.From, Ahead: true) { InList = true, IsPublic = true };

    public static TextItem Site { get; } = new("site", TrainingTexts.Place, 60) { IsPublic = true };

    private static readonly DayItem To = new("to", TrainingTexts.To, Ahead: true) { InList = true, IsPublic = true };
    private static readonly WholeItem Days = new("days", TrainingTexts.Days, 1, 120, TrainingTexts.Day) { IsPublic = true };

    public static RecordKind Batches { get; } = new("training-batches", Part, TrainingTexts.Batches, TrainingTexts.NewBatch)
    {
        Fields =
        [
            Title, TradeOf with { IsPublic = true }, From, To, Days, Site,
            new TextItem("teacher", TrainingTexts.Teacher, 40),
        ],
        NameOf = record => Title.Of(record)!,
        Levels = [DivisionLevel.County, DivisionLevel.Township],
        Check = check => To.Of(check.Next) < From.Of(check.Next) ? new RecordProblem(To.Key, TrainingTexts.EndsBeforeItBegins)
            : To.Of(check.Next).DayNumber - From.Of(check.Next).DayNumber + 1 is var length && Days.Of(check.Next) > length
                ? new RecordProblem(Days.Key, TrainingTexts.DaysTooMany(Text(length))) : null,
        Figures = [RecordFigure.Happened("training_batches", TrainingTexts.Batches, TrainingTexts.Times, From)],
        IsPublic = true,
    };

    private static readonly LinkItem Batch = new("batch", TrainingTexts.Batch, "training-batches") { InList = true };
    private static readonly WholeItem AttendedDays = new("attended", TrainingTexts.AttendedDays, 0, 120, TrainingTexts.Day) { Optional = true, InList = true };
    private static readonly WholeItem Score = new("score", TrainingTexts.Score, 0, 100, TrainingTexts.Point) { Optional = true, InList = true };
    private static readonly TextItem Certificate = new("certificate", TrainingTexts.Certificate, 30) { Optional = true, InList = true };

    private static readonly DayItem Certified = new("certified", TrainingTexts.Certified) { Optional = true };

    public static RecordKind Enrolments { get; } = new("enrolments", Part, TrainingTexts.Enrolments, TrainingTexts.NewEnrolment)
    {
        Fields = [Person, Batch, Telephone, AttendedDays, Score, Certificate, Certified, Consent],
        NameOf = record => Person.Of(record)!,
        NamesTalents = true,
        Acts = [(TalentRegistry.LinkPage("enrolments"), () => TalentRegistry.LinkText)],
        Levels = [DivisionLevel.Village, DivisionLevel.Township],
        Check = CheckEnrolment,
        Figures =
        [
            new("training_certificates", TrainingTexts.Certificates, TrainingTexts.CertificateUnit, IsStock: false,
                record => Certificate.Stored(record) is null || Certified.Stored(record) is null ? [] : [new(Certified.Of(record), 1)]),
        ],
    };

    private static IEnumerable<Counted> Trades(KeptRecord record) => [new(record.Stages[0].On, 1, TradeOf.Stored(record)!)];

    // Attendance and results come after the batch has begun, within what was taught; a certificate takes the marks of the day it began.
    private static RecordProblem? CheckEnrolment(RecordCheck check)
    {
        if (!Consent.Of(check.Next)) return new RecordProblem(Consent.Key, TrainingTexts.ConsentMissing);
        if (!check.Linked.TryGetValue(Batch.Key, out KeptRecord? batch)) return null;
        (DateOnly from, int days) = (From.Of(batch), Days.Of(batch));
        if (check.Today < from && (AttendedDays.Stored(check.Next) ?? Score.Stored(check.Next)) is not null)
            return new RecordProblem(AttendedDays.Stored(check.Next) is null ? Score.Key : AttendedDays.Key, TrainingTexts.NotBegunYet(from));
        if (AttendedDays.Of(check.Next) > days) return new RecordProblem(AttendedDays.Key, TrainingTexts.AttendedTooMany(Text(days)));
        if (Certificate.Stored(check.Next) is null) return Certified.Stored(check.Next) is null ? null : new RecordProblem(Certificate.Key, TrainingTexts.CertificateMissing);
        int mark = (int)check.Rule("training.pass-mark", from), share = (int)check.Rule("training.attendance-share", from);
        return Score.Of(check.Next) < mark || AttendedDays.Of(check.Next) * 100 < days * share
            ? new RecordProblem(Certificate.Key, TrainingTexts.NoScoreNoCertificate(Text(mark), Text(share)))
            : Certified.Stored(check.Next) is null || Certified.Of(check.Next) < from ? new RecordProblem(Certified.Key, TrainingTexts.CertifiedWhen(from)) : null;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
