using System.Diagnostics;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Refusals;

namespace LinyingTalent.Appointments;

/// <summary>What people, and the calendar, do to an appointment.</summary>
internal abstract record TenureCommand
{
    /// <summary>What the person gave as the reason; null where none is asked for.</summary>
    public virtual string? Why => null;
}

/// <summary>辞聘: recorded by the township or the county.</summary>
internal sealed record ResignAppointment(string Reason) : TenureCommand
{
    public override string Why => Reason;
}

/// <summary>解聘: the county's.</summary>
internal sealed record DismissAdvisor(string Reason) : TenureCommand
{
    public override string Why => Reason;
}

/// <summary>续聘: the county's, with the person's consent.</summary>
internal sealed record RenewAppointment(int Years, string Remark) : TenureCommand
{
    public override string Why => Remark;
}

/// <summary>到期不再续聘: the county's; the term runs to its end, and the village selects again.</summary>
internal sealed record LetExpire(string Reason) : TenureCommand
{
    public override string Why => Reason;
}

/// <summary>年度评估认定: the township or the county confirms the computed grade or gives another, with a reason.</summary>
internal sealed record JudgeAssessment(int Year, Grade Grade, string Reason) : TenureCommand
{
    public override string? Why => Reason.Length > 0 ? Reason : null;
}

/// <summary>The renewal's certificate is there.</summary>
internal sealed record NoteRenewed(string Next) : TenureCommand;

/// <summary>The certificate was corrected: what it says now is what is true of the appointment.</summary>
internal sealed record NoteCorrected(string Name, DateOnly From, DateOnly To) : TenureCommand;

/// <summary>The term ends in that many days.</summary>
internal sealed record RemindOfEnd(int Days) : TenureCommand;

/// <summary>A year of the term is over and has to be assessed: the records are read, and what they say is noted.</summary>
internal sealed record AssessYear(ServiceYear Year) : TenureCommand;

/// <summary>年度评估: a year of the term is over.</summary>
internal sealed record NoteAssessment(Assessment Assessment) : TenureCommand;

/// <summary>The term is over.</summary>
internal sealed record ExpireAppointment : TenureCommand;

/// <summary>The figures of an appointment as the rule table gives them.</summary>
/// <param name="RemindDays">Days before the end on which the offices are reminded.</param>
/// <param name="RenewDays">From how many days before the end a renewal can be decided.</param>
/// <param name="GoodPercent">Of the visits that were due, how many in a hundred must have been confirmed.</param>
/// <param name="FairPercent">How many in a hundred are still fair.</param>
internal sealed record TenurePolicy(IReadOnlyList<int> RemindDays, int RenewDays, int GoodPercent, int FairPercent);

/// <summary>What may happen to an appointment when. Pure: the form's answer and the change itself ask the same rule.</summary>
internal static class TenureRules
{
    /// <param name="seen">The version that the person had before them; null where no page was involved.</param>
    public static Refusal? WhyNot(Tenure tenure, TenureCommand command, int? seen, TenurePolicy policy, DateOnly today)
    {
        // That the next term's certificate is there is noted whatever became of this one meanwhile.
        if (command is NoteRenewed) return tenure.Renewal is { Next: null } ? null : new IsRenewed();
        if (command is NoteCorrected) return null;
        if (command is JudgeAssessment judge) return WhyNot(tenure, judge, seen);
        if (tenure.State != TenureState.Serving) return new AppointmentHasEnded();
        if (seen is { } version && version != tenure.Sequence) return new AppointmentChangedMeanwhile();
        return command switch
        {
            RenewAppointment when tenure.Renewal is not null => new IsRenewed(),
            RenewAppointment when today > tenure.Appointment.To => new TermIsOver(tenure.Appointment.To),
            RenewAppointment when RenewableFrom(tenure, policy) is var first && today < first => new TooEarlyToRenew(first),
            LetExpire when tenure.IsDecided => new IsRenewed(),
            LetExpire when today > tenure.Appointment.To => new TermIsOver(tenure.Appointment.To),
            LetExpire when RenewableFrom(tenure, policy) is var first && today < first => new TooEarlyToRenew(first),
            RemindOfEnd c when tenure.Reminded.Contains(c.Days) => new WasReminded(),
            NoteAssessment c when tenure.Assessments.Any(assessment => assessment.Year.Number == c.Assessment.Year.Number) => new WasReminded(),
            ExpireAppointment when today <= tenure.Appointment.To => new TermIsRunning(tenure.Appointment.To),
            _ => null,
        };
    }

    public static Tenure Apply(Tenure tenure, TenureCommand command, Actor by, DateOnly today)
    {
        Tenure next = tenure with { Sequence = tenure.Sequence + 1 };
        return command switch
        {
            ResignAppointment c => Ended(next, TenureState.Resigned, c.Reason, by, today),
            DismissAdvisor c => Ended(next, TenureState.Dismissed, c.Reason, by, today),
            RenewAppointment c => next with { Unsettled = true, Renewal = new(tenure.Appointment.To.AddYears(c.Years), today, null), NoRenewal = null },
            LetExpire c => next with { NoRenewal = new(c.Reason, by, today) },
            JudgeAssessment c => next with
            {
                Assessments = [.. tenure.Assessments.Select(assessment =>
                    assessment.Year.Number == c.Year ? assessment with { Judged = new(c.Grade, c.Reason, by, today) } : assessment)],
            },
            NoteRenewed c => next with { Renewal = tenure.Renewal! with { Next = c.Next } },
            NoteCorrected c => next with { Appointment = tenure.Appointment with { Name = c.Name, From = c.From, To = c.To }, Reminded = c.To == tenure.Appointment.To ? tenure.Reminded : [] },
            RemindOfEnd c => next with { Reminded = [.. tenure.Reminded, c.Days] },
            NoteAssessment c => next with { Assessments = [.. tenure.Assessments, c.Assessment] },
            ExpireAppointment => next with { State = TenureState.Expired, EndedOn = tenure.Appointment.To },
            _ => throw new UnreachableException($"No rule says what {command.GetType().Name} does."),
        };
    }

    /// <summary>What the calendar asks for on a day; nothing while nothing is due.</summary>
    /// <remarks>Of several reminders that were missed, the nearest to the end is enough: it is the one that is true.</remarks>
    public static TenureCommand? DueOn(Tenure tenure, TenurePolicy policy, DateOnly today)
    {
        if (tenure.State != TenureState.Serving) return null;
        if (NextYear(tenure) is { } year && today > year.To) return new AssessYear(year);
        if (today > tenure.Appointment.To) return new ExpireAppointment();
        if (tenure.IsDecided) return null;
        int[] reached = [.. policy.RemindDays.Where(days => today >= tenure.Appointment.To.AddDays(-days)).Order()];
        return reached.Length == 0 || tenure.Reminded.Contains(reached[0]) ? null : new RemindOfEnd(reached[0]);
    }

    /// <summary>The day on which <see cref="DueOn"/> asks for something next; the far end of the calendar when never.</summary>
    public static DateOnly NextDue(Tenure tenure, TenurePolicy policy)
    {
        if (tenure.State != TenureState.Serving) return DateOnly.MaxValue;
        DateOnly assess = (NextYear(tenure)?.To ?? tenure.Appointment.To).AddDays(1);
        if (tenure.IsDecided) return assess;
        int nearest = tenure.Reminded.DefaultIfEmpty(int.MaxValue).Min();
        return policy.RemindDays.Where(days => days < nearest).Select(days => tenure.Appointment.To.AddDays(-days))
            .Append(assess).Min();
    }

    // Also of a term that is over: its last year is assessed on the morning after. Who gives another grade says why, also the second time.
    private static Refusal? WhyNot(Tenure tenure, JudgeAssessment command, int? seen)
    {
        if (tenure.Assessments.FirstOrDefault(assessment => assessment.Year.Number == command.Year) is not { } assessment) return new NoSuchAssessment();
        if (seen is { } version && version != tenure.Sequence) return new AppointmentChangedMeanwhile();
        if (assessment.Judged is not null && assessment.Result == command.Grade) return new IsJudged();
        return command.Grade != assessment.Result && command.Reason.Length == 0 ? new JudgementReasonMissing() : null;
    }

    private static ServiceYear? NextYear(Tenure tenure) =>
        ServiceYear.Of(tenure.Appointment).ElementAtOrDefault(tenure.Assessments.Count);

    public static DateOnly RenewableFrom(Tenure tenure, TenurePolicy policy) => tenure.Appointment.To.AddDays(-policy.RenewDays);

    private static Tenure Ended(Tenure tenure, TenureState state, string reason, Actor by, DateOnly today) =>
        tenure with { State = state, EndedOn = today, EndedBy = by, EndReason = reason, Unsettled = true };
}
