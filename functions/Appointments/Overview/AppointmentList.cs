using LinyingTalent.Platform.Lists;

namespace LinyingTalent.Appointments.Overview;

/// <summary>Where an appointment stands in the list: what an office looks for.</summary>
internal enum TenurePhase
{
    /// <summary>Serves, its end near enough to be renewed, and nobody has decided.</summary>
    Ending,
    Serving,
    Ended,
}

internal sealed record AppointmentRow(Tenure Tenure, TenurePhase Phase, string Township, string Village, DateOnly Today)
{
    /// <summary>Until the term's end, where it nears.</summary>
    public int? DaysLeft => Phase == TenurePhase.Ending ? Tenure.Appointment.To.DayNumber - Today.DayNumber : null;
}

/// <summary>The list of appointments: those that serve, near their end or ended; by township.</summary>
internal static class AppointmentList
{
    public static ListOf<AppointmentRow> Shape { get; } = new(AppointmentLinks.List, () => AppointmentListTexts.Title)
    {
        Filters =
        [
            new TextFilter<AppointmentRow>("q", () => AppointmentListTexts.Find, row => row.Tenure.Appointment.Name, row => row.Village),
            new ChoiceFilter<AppointmentRow>("show", () => AppointmentListTexts.Show, row => row.Phase.ToString(), row => PhaseOf(row.Phase)) { OrderBy = row => (int)row.Phase },
            new ChoiceFilter<AppointmentRow>("township", () => AppointmentListTexts.Township, row => row.Tenure.Appointment.Village.TownshipDigits, row => row.Township)
            {
                OrderBy = row => row.Tenure.Appointment.Village.TownshipDigits,
            },
        ],
        Columns =
        [
            new("advisor", () => AppointmentListTexts.Advisor, row => row.Tenure.Appointment.Name),
            new("village", () => AppointmentListTexts.Village, row => $"{row.Township} {row.Village}")
            {
                SortBy = row => row.Tenure.Appointment.Village.ToString(), Width = 28,
            },
            new("term", () => AppointmentListTexts.Term, row => AppointmentListTexts.FromTo(row.Tenure.Appointment.From, row.Tenure.Appointment.To))
            {
                SortBy = row => row.Tenure.Appointment.To, Width = 34,
            },
            new("state", () => AppointmentListTexts.State, row => AppointmentWords.StateOf(row.Tenure, row.Today)) { SortBy = row => (int)row.Phase },
            new("from", () => AppointmentListTexts.Since, row => row.Tenure.Appointment.From) { OnlyExported = true },
            new("to", () => AppointmentListTexts.Until, row => row.Tenure.Appointment.To) { OnlyExported = true },
        ],
        Sort = "term",
    };

    private static Platform.Text.Phrase PhaseOf(TenurePhase phase) => phase switch
    {
        TenurePhase.Ending => AppointmentListTexts.ShowEnding,
        TenurePhase.Serving => AppointmentListTexts.ShowServing,
        _ => AppointmentListTexts.ShowEnded,
    };
}
