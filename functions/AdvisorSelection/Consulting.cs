using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Time;

namespace LinyingTalent.AdvisorSelection;

/// <summary>The rules of asking departments: each answers once and in time, and nobody decides before all have had their say.</summary>
internal static class Consulting
{
    /// <summary>The departments that are asked once the township has confirmed the comparison.</summary>
    public static IReadOnlyList<Opinion> Ask(SelectionFacts facts)
    {
        if (facts.Policy.Consulted.Count == 0) return [];
        Deadline until = facts.DeadlineIn(facts.Policy.OpinionDays);
        DateTimeOffset remindAt = facts.DaysBefore(until, facts.Policy.RemindDaysBefore.Min());
        return [.. facts.Policy.Consulted.Select(department => new Opinion(department, until, remindAt))];
    }

    public static Decision Give(Selection selection, GiveOpinion command, DateTimeOffset now)
    {
        if (selection.OpinionOf(command.Department) is not { } opinion) return new NotConsulted();
        return opinion.State switch
        {
            OpinionState.Silent => new OpinionTooLate(),
            not OpinionState.Asked => new OpinionIsIn(),

            // The timer may fire late, so the clock decides here, not the timer.
            _ when now > opinion.Until.At => new OpinionTooLate(),
            _ => new OpinionGiven(command.Department, command.Objects, command.Reason, now),
        };
    }

    /// <summary>A department's deadline by the calendar as it is now known. Whoever was reminded is not reminded a second time.</summary>
    public static Decision CountAgain(Selection selection, string department, SelectionFacts facts, DateTimeOffset now)
    {
        if (selection.OpinionOf(department) is not { } opinion) return new NotConsulted();
        if (opinion.State != OpinionState.Asked) return new OpinionIsIn();
        Deadline after = facts.CountedAgain(opinion.Until);
        if (after == opinion.Until) return new CountsTheSame();
        DateTimeOffset remindAt = opinion.RemindAt <= now ? opinion.RemindAt : facts.DaysBefore(after, facts.Policy.RemindDaysBefore.Min());
        return new OpinionRecounted(department, opinion.Until, after, remindAt);
    }

    /// <summary>What the process does about a department that has not answered; nothing about one that has.</summary>
    public static Decision About(Selection selection, string department, SelectionEvent happened) =>
        selection.OpinionOf(department) is not { } opinion ? new NotConsulted()
        : opinion.State == OpinionState.Asked ? happened
        : new OpinionIsIn();

    /// <summary>Why the county cannot decide yet; null when every department has answered or let its time pass.</summary>
    public static Refusal? WhyNotYet(Selection selection)
    {
        List<string> open = [.. selection.Opinions.Where(opinion => opinion.State == OpinionState.Asked).Select(opinion => opinion.Department)];
        return open.Count > 0 ? new OpinionsOutstanding(string.Join("、", open.Select(id => DepartmentRegistry.Shipped[id]))) : null;
    }
}
