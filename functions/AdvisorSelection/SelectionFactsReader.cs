using LinyingTalent.Appointments;
using LinyingTalent.Certificates;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Rules;
using LinyingTalent.Platform.Time;

namespace LinyingTalent.AdvisorSelection;

/// <summary>Reads what a decision needs to know beside the case: who serves, what runs, which figures hold.</summary>
internal sealed class SelectionFactsReader(
    SelectionTable selections, AppointmentDesk appointments, CurrentRules rules, CurrentCalendar calendars, DivisionRegistry divisions)
{
    /// <param name="id">The case; it does not count as another that runs.</param>
    /// <param name="opened">When the case began, whose figures hold for it; null for one that begins now.</param>
    /// <param name="candidates">Those whose other appointments matter.</param>
    public async Task<SelectionFacts> Read(CaseId id, DateTimeOffset? opened, IEnumerable<Candidate> candidates, DateTimeOffset now)
    {
        RuleTable figures = await rules.Read();
        WorkingCalendar calendar = await calendars.Read();
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
            PolicyOn(figures, village, ShanghaiTime.DateOf(opened ?? now)),
            serving,
            await appointments.In(village, today).CountAsync(appointment => appointment.Case != id),
            running is null ? null : new CaseFact(running.Id.ToString()),
            CertificateDesk.Unprintable,
            days => Deadline.After(now, days, calendar),
            (deadline, days) => ShanghaiTime.At(calendar.WorkingDaysBefore(ShanghaiTime.DateOf(deadline.At), days), ShanghaiTime.Morning),
            deadline => deadline.By(calendar));
    }

    /// <summary>The last day of a term that begins on a day.</summary>
    /// <param name="opened">When the case began: the term is that of its time.</param>
    public async Task<DateOnly> TermEnd(DivisionCode village, DateTimeOffset opened, DateOnly from) =>
        from.AddYears((await rules.Read()).Value("selection.term", village, ShanghaiTime.DateOf(opened)).Whole).AddDays(-1);

    private static SelectionPolicy PolicyOn(RuleTable rules, DivisionCode village, DateOnly day)
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
