using LinyingTalent.Certificates;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Rules;
using LinyingTalent.Platform.Time;

namespace LinyingTalent.AdvisorSelection;

/// <summary>Reads what a decision needs to know beside the case: who serves, what runs, which figures hold.</summary>
internal sealed class SelectionFactsReader(
    SelectionTable selections, AppointmentTable appointments, RuleTable rules, WorkingCalendar calendar, DivisionRegistry divisions)
{
    /// <param name="id">The case; it does not count as another that runs.</param>
    /// <param name="candidates">Those whose other appointments matter.</param>
    public async Task<SelectionFacts> Read(CaseId id, IEnumerable<Candidate> candidates, DateTimeOffset now)
    {
        DivisionCode village = id.Division;
        DateOnly today = ShanghaiTime.DateOf(now);
        var serving = new Dictionary<string, string>();
        foreach (string person in candidates.Select(candidate => candidate.Person).Distinct())
        {
            // Whoever serves through this very case is no reason against this case.
            if (await appointments.Of(village, person, today) is { } appointment && appointment.Case != id)
                serving[person] = divisions.PathName(appointment.Village);
        }

        Selection? running = await selections.In(village).Where(selection => selection.Id != id && !selection.State.Ended)
            .Select(selection => selection.State).FirstOrDefaultAsync();
        return new SelectionFacts(
            PolicyOn(village, today),
            serving,
            await appointments.In(village, today).CountAsync(appointment => appointment.Case != id),
            running is null ? null : new CaseFact(running.Id.ToString()),
            CertificateDesk.Unprintable,
            days => DeadlineIn(now, days),
            (deadline, days) => ShanghaiTime.At(calendar.WorkingDaysBefore(ShanghaiTime.DateOf(deadline.At), days), ShanghaiTime.Morning));
    }

    /// <summary>The last day of a term that begins on a day.</summary>
    public DateOnly TermEnd(DivisionCode village, DateOnly from) =>
        from.AddYears(rules.Value("selection.term", village, from).Whole).AddDays(-1);

    private Deadline DeadlineIn(DateTimeOffset now, int workingDays)
    {
        WorkingPeriodEnd end = calendar.AddWorkingDays(ShanghaiTime.DateOf(now), workingDays);
        return new Deadline(ShanghaiTime.At(end.End, new TimeOnly(18, 0)), end.Provisional);
    }

    private SelectionPolicy PolicyOn(DivisionCode village, DateOnly day)
    {
        int Whole(string rule) => rules.Value(rule, village, day).Whole;
        decimal Points(string rule) => rules.Value(rule, village, day).Value;
        return new SelectionPolicy(
            Whole("selection.advisors-per-village.max"),
            Whole("selection.analyse-deadline"),
            Whole("selection.review-deadline"),
            Whole("selection.correct-deadline"),
            Whole("selection.answer-deadline"),
            [Whole("selection.reminder-before-deadline"), Whole("selection.reminder-last")],
            Whole("selection.age.min"),
            Whole("selection.age.max"),
            new ComparisonWeights(
                Points("comparison.trades"), Points("comparison.experience"), Points("comparison.roots"), Points("comparison.time"),
                Points("comparison.experience.full"), Points("comparison.time.full")));
    }
}
