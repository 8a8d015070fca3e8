using LinyingTalent.AdvisorSelection.Campaigns;
using LinyingTalent.Appointments;
using LinyingTalent.Certificates;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Rules;
using LinyingTalent.Platform.Time;

namespace LinyingTalent.AdvisorSelection;

/// <summary>Reads what a decision needs to know beside the case: who serves, what runs, which figures hold.</summary>
internal sealed class SelectionFactsReader(
    SelectionTable selections, AppointmentDesk appointments, CampaignTable campaigns, CurrentRules rules,
    CurrentCalendar calendars, DivisionRegistry divisions)
{
    /// <param name="id">The case; it does not count as another that runs.</param>
    /// <param name="selection">The case as it stands: the figures are those of the day it was opened; null for one that begins now.</param>
    /// <param name="candidates">Those whose other appointments matter.</param>
    public async Task<SelectionFacts> Read(CaseId id, Selection? selection, IEnumerable<Candidate> candidates, DateTimeOffset now)
    {
        RuleTable figures = await rules.Read();
        WorkingCalendar calendar = await calendars.Read();
        DivisionCode village = id.Division;
        DateOnly today = ShanghaiTime.DateOf(now);
        SelectionTerms? terms = selection is not null ? selection.Terms : (await campaigns.OpenAt(village, now))?.Terms;
        var serving = new Dictionary<string, string>();
        foreach (string person in candidates.Select(candidate => candidate.Person).Distinct())
        {
            // Whoever serves through this very case is no reason against this case.
            if (await appointments.Of(village, person, today) is { } appointment && appointment.Case != id)
                serving[person] = divisions.PathName(appointment.Village);
        }

        Selection? running = await selections.In(village).Where(other => other.Id != id && !other.State.Ended)
            .Select(other => other.State).FirstOrDefaultAsync();
        return new SelectionFacts(
            PolicyOn(figures, village, ShanghaiTime.DateOf(selection?.Opened ?? now), terms),
            terms,
            serving,
            await appointments.In(village, today).CountAsync(appointment => appointment.Case != id),
            running is null ? null : new CaseFact(running.Id.ToString()),
            CertificateDesk.Unprintable,
            days => Deadline.After(now, days, calendar),
            deadline => calendar.WorkingDaysBetween(today, ShanghaiTime.DateOf(deadline.At)),
            (deadline, days) => ShanghaiTime.At(calendar.WorkingDaysBefore(ShanghaiTime.DateOf(deadline.At), days), ShanghaiTime.Morning),
            deadline => deadline.By(calendar));
    }

    /// <summary>When a step that is late is passed up: the morning after so many whole working days of lateness.</summary>
    public async Task<DateTimeOffset> EscalateAt(Selection selection)
    {
        int days = (await rules.Read()).Value("selection.escalate-after", selection.Id.Division, ShanghaiTime.DateOf(selection.Opened)).Whole;
        return ShanghaiTime.At((await calendars.Read()).AddWorkingDays(ShanghaiTime.DateOf(selection.Due!.At), days + 1).End, ShanghaiTime.Morning);
    }

    /// <summary>The moment itself when offices work at it, else the next morning on which they do.</summary>
    public async Task<DateTimeOffset> InWorkingTime(DateTimeOffset moment)
    {
        WorkingCalendar calendar = await calendars.Read();
        DateOnly day = ShanghaiTime.DateOf(moment);
        bool works = calendar.IsWorkingDay(day);
        DateTimeOffset opens = ShanghaiTime.At(day, ShanghaiTime.Morning);
        if (works && moment < opens) return opens;
        return works && moment <= ShanghaiTime.At(day, Deadline.Closing)
            ? moment
            : ShanghaiTime.At(calendar.AddWorkingDays(day, 1).End, ShanghaiTime.Morning);
    }

    private static SelectionPolicy PolicyOn(RuleTable rules, DivisionCode village, DateOnly day, SelectionTerms? terms)
    {
        int Whole(string rule) => rules.Value(rule, village, day).Whole;
        CampaignDefaults defaults = CampaignDefaults.Of(rules, village.County, day);
        return new SelectionPolicy(
            terms?.PlacesPerVillage ?? defaults.Places,
            Whole("selection.analyse-deadline"),
            Whole("selection.review-deadline"),
            Whole("selection.correct-deadline"),
            Whole("selection.answer-deadline"),
            [Whole("selection.reminder-before-deadline"), Whole("selection.reminder-last")],
            Whole("selection.opinion-deadline"),
            terms?.Departments ?? [],
            EligibilityRules.Shipped.Limits(rule => rules.Value(rule, village, day).Value),
            terms?.Weights ?? defaults.Weights,
            Whole("notice.answer-deadline"),
            Whole("notice.objections-per-telephone.max"),
            Whole("notice.objections-per-case.max"));
    }
}
