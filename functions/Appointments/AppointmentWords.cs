using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Storage;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Web.Parts;

namespace LinyingTalent.Appointments;

/// <summary>The words for what is a value in the code: how an appointment stands, what happened to it.</summary>
internal static class AppointmentWords
{
    /// <summary>The name of the first entry of every history.</summary>
    public const string Begun = "Begun";

    public static Phrase StateOf(Tenure tenure, DateOnly day) => tenure.State switch
    {
        TenureState.Serving when day < tenure.Appointment.From => AppointmentTexts.StateNotBegun,
        TenureState.Serving when day > tenure.Appointment.To => AppointmentTexts.StateExpired,
        TenureState.Serving when tenure.Renewal is not null => AppointmentTexts.StateRenewed,
        TenureState.Serving when tenure.NoRenewal is not null => AppointmentTexts.StateNotRenewed,
        TenureState.Serving => AppointmentTexts.StateServing,
        TenureState.Expired => AppointmentTexts.StateExpired,
        TenureState.Resigned => AppointmentTexts.StateResigned,
        TenureState.Dismissed => AppointmentTexts.StateDismissed,
        _ => throw new ArgumentOutOfRangeException(nameof(tenure), tenure.State, "A state without a word."),
    };

    public static Phrase Of(Grade grade) => grade switch
    {
        Grade.Met => AppointmentTexts.GradeMet,
        Grade.Partly => AppointmentTexts.GradePartly,
        Grade.Unmet => AppointmentTexts.GradeUnmet,
        _ => throw new ArgumentOutOfRangeException(nameof(grade), grade, "A grade without a word."),
    };

    public static Tone ToneOf(Grade grade) => grade switch
    {
        Grade.Met => Tone.Good,
        Grade.Partly => Tone.Waiting,
        _ => Tone.Bad,
    };

    public static Tone ToneOf(Tenure tenure, DateOnly day) => tenure.State switch
    {
        TenureState.Serving when day >= tenure.Appointment.From && day <= tenure.Appointment.To => Tone.Good,
        TenureState.Dismissed => Tone.Bad,
        _ => Tone.Neutral,
    };

    /// <summary>The sentence of a line in the history.</summary>
    public static Phrase What(HistoryEntry entry) => (entry.What, entry.Arguments) switch
    {
        (Begun, [var name]) => AppointmentTexts.EventBegun(name),
        (nameof(RemindOfEnd), [var days]) => AppointmentTexts.EventReminded(days),
        (nameof(ExpireAppointment), _) => AppointmentTexts.EventExpired,
        (nameof(ResignAppointment), _) => AppointmentTexts.EventResigned,
        (nameof(DismissAdvisor), _) => AppointmentTexts.EventDismissed,
        (nameof(RenewAppointment), [var to]) => AppointmentTexts.EventRenewed(StoredDay.Read(to)),
        (nameof(NoteAssessment), [var year, var confirmed, var due, var grade]) =>
            AppointmentTexts.EventAssessed(year, confirmed, due, Of(Enum.Parse<Grade>(grade))),
        (nameof(LetExpire), _) => AppointmentTexts.EventLetExpire,
        (nameof(JudgeAssessment), [var year, var before, var after]) when before == after => AppointmentTexts.EventConfirmedGrade(year, Of(Enum.Parse<Grade>(after))),
        (nameof(JudgeAssessment), [var year, var before, var after]) =>
            AppointmentTexts.EventChangedGrade(year, Of(Enum.Parse<Grade>(before)), Of(Enum.Parse<Grade>(after))),
        (nameof(NoteCorrected), [var name, var from, var to]) => AppointmentTexts.EventCorrected(name, StoredDay.Read(from), StoredDay.Read(to)),
        (nameof(NoteRenewed), _) => AppointmentTexts.EventCertificate,
        _ => throw new ArgumentOutOfRangeException(nameof(entry), entry.What, "An event without a sentence."),
    };

    public static IReadOnlyList<string> ArgumentsOf(Tenure before, Tenure next, TenureCommand command) => command switch
    {
        RemindOfEnd remind => [$"{remind.Days}"],
        NoteCorrected correct => [correct.Name, StoredDay.Write(correct.From), StoredDay.Write(correct.To)],
        NoteAssessment c => [$"{c.Assessment.Year.Number}", $"{c.Assessment.Confirmed}", $"{c.Assessment.Due}", c.Assessment.Grade.ToString()],
        JudgeAssessment c => [$"{c.Year}", before.Assessments.First(assessment => assessment.Year.Number == c.Year).Result.ToString(), c.Grade.ToString()],
        RenewAppointment => [StoredDay.Write(next.Renewal!.To)],
        _ => [],
    };
}
