using System.Diagnostics;
using System.Globalization;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Notifications;
using LinyingTalent.Platform.Storage;

namespace LinyingTalent.Appointments;

/// <summary>Who is told of what: the village, its township and the county.</summary>
internal static class AppointmentNotices
{
    /// <summary>The first argument is the village, the second the person, the third a day or a reason.</summary>
    public static IReadOnlyList<NotificationTemplate> Templates { get; } =
    [
        new("AppointmentEnding", a => (AppointmentTexts.EndingSubject(a[0]), AppointmentTexts.EndingBody(a[1], StoredDay.Read(a[2]), a[3]))),
        new("AppointmentAssessed", a => (
            AppointmentTexts.AssessedSubject(a[0]), AppointmentTexts.AssessedBody(a[1], a[2], a[3], a[4], AppointmentWords.Of(Enum.Parse<Grade>(a[5]))))),
        new("AppointmentExpired", a => (AppointmentTexts.ExpiredSubject(a[0]), AppointmentTexts.ExpiredBody(a[1], StoredDay.Read(a[2])))),
        new("AppointmentResigned", a => (AppointmentTexts.ResignedSubject(a[0]), AppointmentTexts.ResignedBody(a[1], a[2]))),
        new("AppointmentDismissed", a => (AppointmentTexts.DismissedSubject(a[0]), AppointmentTexts.DismissedBody(a[1], a[2]))),
        new("AppointmentNotRenewed", a => (AppointmentTexts.NotRenewedSubject(a[0]), AppointmentTexts.NotRenewedBody(a[1], StoredDay.Read(a[2]), a[3]))),
        new("AppointmentGradeChanged", a => (
            AppointmentTexts.GradeChangedSubject(a[0]), AppointmentTexts.GradeChangedBody(a[1], a[2], AppointmentWords.Of(Enum.Parse<Grade>(a[3])), a[4]))),
        new("AppointmentRenewed", a => (AppointmentTexts.RenewedSubject(a[0]), AppointmentTexts.RenewedBody(a[1], StoredDay.Read(a[2])))),
    ];

    public static IEnumerable<Notification> For(Tenure tenure, TenureCommand command)
    {
        Appointment appointment = tenure.Appointment;
        DivisionCode village = appointment.Village;
        var villageOffice = new Office(Role.Village, village);
        var townshipOffice = new Office(Role.Township, village.Township!.Value);
        var countyOffice = new Office(Role.County, village.County);
        return command switch
        {
            RemindOfEnd c => To("AppointmentEnding", [StoredDay.Write(appointment.To), c.Days.ToString(CultureInfo.InvariantCulture)], villageOffice, townshipOffice, countyOffice),

            // Whoever was renewed goes on serving: nobody has to do anything.
            ExpireAppointment when tenure.Renewal is not null => [],
            ExpireAppointment => To("AppointmentExpired", [StoredDay.Write(appointment.To)], villageOffice, townshipOffice),
            ResignAppointment c => To("AppointmentResigned", [c.Reason], villageOffice, townshipOffice, countyOffice),
            DismissAdvisor c => To("AppointmentDismissed", [c.Reason], villageOffice, townshipOffice),
            RenewAppointment => To("AppointmentRenewed", [StoredDay.Write(tenure.Renewal!.To)], villageOffice, townshipOffice),
            NoteAssessment c => To(
                "AppointmentAssessed", [$"{c.Assessment.Year.Number}", $"{c.Assessment.Confirmed}", $"{c.Assessment.Due}", c.Assessment.Grade.ToString()],
                townshipOffice, countyOffice),
            LetExpire c => To("AppointmentNotRenewed", [StoredDay.Write(appointment.To), c.Reason], villageOffice, townshipOffice),

            // That the computed grade stands is no news; another one is, to the other office.
            JudgeAssessment c when tenure.Assessments.First(assessment => assessment.Year.Number == c.Year).Grade != c.Grade =>
                To("AppointmentGradeChanged", [$"{c.Year}", c.Grade.ToString(), c.Reason], townshipOffice, countyOffice),
            NoteRenewed or NoteCorrected or JudgeAssessment => [],
            _ => throw new UnreachableException($"Nobody is told of {command.GetType().Name}, nor is it written that nobody is."),
        };

        IEnumerable<Notification> To(string template, IEnumerable<string> more, params Office[] offices) =>
            offices.Select(office => new Notification(template, office, [village.ToString(), appointment.Name, .. more], AppointmentLinks.Page(tenure.Id)));
    }
}
