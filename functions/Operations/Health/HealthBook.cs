using Azure;
using LinyingTalent.Operations.Checks;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Notifications;
using LinyingTalent.Platform.Rules;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Time;

namespace LinyingTalent.Operations.Health;

internal enum HealthState
{
    Good,

    /// <summary>Somebody should look at it; the site answers.</summary>
    Attention,

    /// <summary>The site cannot answer for itself.</summary>
    Bad,
}

/// <summary>One thing that is looked at.</summary>
/// <param name="Value">For an administrator, in their language.</param>
internal sealed record HealthSignal(string Id, HealthState State, Phrase Value);

/// <summary>How the site is, asked anew: storage by asking it and by writing to it, all that takes longer by the latest measurement.</summary>
internal sealed class HealthBook(
    OperationsTable operations, PoisonQueue poison, CurrentCalendar calendars, CurrentRules rules, DivisionRegistry divisions, TimeProvider time)
{
    /// <summary>The signals without which the site is not ready.</summary>
    public const string Tables = "table";
    public const string Queues = "queue";
    public const string Measurement = "measurement";
    public const string Outbox = "outbox";
    public const string Submissions = "submissions";
    public const string Deadlines = "deadlines";
    public const string Poison = "poison";
    public const string Failed = "failed";
    public const string Checks = "checks";
    public const string Calendar = "calendar";
    public const string RuleTable = "rules";

    private const string WarnBefore = "calendar.warn-before";

    // A probe must not wait as long as the storage clients try.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    // Whoever asks often makes it write no more often.
    private static readonly TimeSpan WriteAgain = TimeSpan.FromSeconds(30);

    // The measurement comes every five minutes, the night's checks once a day; two in a row may fail before anyone is called.
    private static readonly TimeSpan MeasurementMayBe = TimeSpan.FromMinutes(16);
    private static readonly TimeSpan ChecksMayBe = TimeSpan.FromHours(49);

    // What is owed goes out within seconds; an unread form is offered again each minute; a timer may be late by minutes.
    private static readonly TimeSpan OutboxMayBe = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan SubmissionMayBe = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan DeadlineMayBe = TimeSpan.FromHours(1);

    private DateTimeOffset written;

    public async Task<IReadOnlyList<HealthSignal>> Read()
    {
        DateTimeOffset now = time.GetUtcNow();
        (HealthSignal tables, HealthSignal[] stored) = await Ask(Tables, async cancellation => await Stored(now, cancellation));
        (HealthSignal reached, HealthSignal[] counted) = await Ask(Queues, async cancellation => [await PoisonCount(cancellation)]);
        return [tables, reached, .. counted, .. stored];
    }

    private static async Task<(HealthSignal Reached, HealthSignal[] Found)> Ask(string id, Func<CancellationToken, Task<HealthSignal[]>> question)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            HealthSignal[] found = await question(patience.Token);
            return (new HealthSignal(id, HealthState.Good, HealthTexts.Answers), found);
        }
        catch (Exception failure) when (failure is RequestFailedException or AggregateException or OperationCanceledException)
        {
            return (new HealthSignal(id, HealthState.Bad, HealthTexts.DoesNotAnswer), []);
        }
    }

    private async Task<HealthSignal[]> Stored(DateTimeOffset now, CancellationToken cancellation)
    {
        // A full disk still reads, and yet the site takes no form.
        if (now - written > WriteAgain)
        {
            await operations.Probe(cancellation);
            written = now;
        }

        Measured? measured = await operations.Measured(cancellation);
        var horizons = new List<HealthSignal>();
        var checks = new List<CheckResult>();
        DateOnly today = ShanghaiTime.DateOf(now);
        WorkingCalendar calendar = await calendars.Read();
        RuleTable table = await rules.Read();
        foreach (Division county in divisions.Counties)
        {
            int warnBefore = table.Value(WarnBefore, county.Code, today).Whole;
            horizons.Add(new HealthSignal(
                Calendar, calendar.CoveredThrough.DayNumber - today.DayNumber < warnBefore ? HealthState.Attention : HealthState.Good,
                HealthTexts.CoveredThrough(calendar.CoveredThrough)));
            horizons.Add(RuleHorizon.EndOf(table, county.Code) is { } end
                ? new HealthSignal(RuleTable, end.DayNumber - today.DayNumber < warnBefore ? HealthState.Attention : HealthState.Good, HealthTexts.RuleEnds(end))
                : new HealthSignal(RuleTable, HealthState.Good, HealthTexts.NoRuleEnds));
            checks.AddRange(await operations.Checks(county.Code, cancellation));
        }

        return
        [
            measured is null
                ? new HealthSignal(Measurement, HealthState.Attention, HealthTexts.NotYet)
                : new HealthSignal(Measurement, now - measured.At > MeasurementMayBe ? HealthState.Attention : HealthState.Good, HealthTexts.At(measured.At)),
            Age(Outbox, measured?.OldestOutbox, OutboxMayBe, now),
            Age(Submissions, measured?.OldestSubmission, SubmissionMayBe, now),
            Age(Deadlines, measured?.OldestDeadline, DeadlineMayBe, now),
            new HealthSignal(Failed, measured?.Failed > 0 ? HealthState.Attention : HealthState.Good, HealthTexts.Count(measured?.Failed ?? 0)),
            CheckSignal(checks, now),
            .. horizons,
        ];
    }

    private async Task<HealthSignal> PoisonCount(CancellationToken cancellation)
    {
        int set = await poison.CountAll(cancellation);
        return new HealthSignal(Poison, set > 0 ? HealthState.Attention : HealthState.Good, HealthTexts.Count(set));
    }

    private static HealthSignal Age(string id, DateTimeOffset? oldest, TimeSpan mayBe, DateTimeOffset now) => oldest is not { } since
        ? new HealthSignal(id, HealthState.Good, HealthTexts.None)
        : new HealthSignal(id, now - since > mayBe ? HealthState.Attention : HealthState.Good, HealthTexts.Since(since));

    private static HealthSignal CheckSignal(List<CheckResult> results, DateTimeOffset now)
    {
        if (results.Count == 0) return new HealthSignal(Checks, HealthState.Good, HealthTexts.NotYet);
        int findings = results.Sum(result => result.Findings);
        DateTimeOffset oldest = results.Min(result => result.At);
        return new HealthSignal(
            Checks, findings > 0 || now - oldest > ChecksMayBe ? HealthState.Attention : HealthState.Good, HealthTexts.Findings(findings, oldest));
    }
}

/// <summary>How far the rule table reaches.</summary>
internal static class RuleHorizon
{
    /// <summary>The last day on which every rule still has a figure in the county; null when none ends.</summary>
    public static DateOnly? EndOf(RuleTable table, DivisionCode county) => table.Rows
        .Where(row => row.HoldsIn(county)).GroupBy(row => row.Id)
        .Where(rule => rule.All(row => row.ValidTo is not null))
        .Select(rule => rule.Max(row => row.ValidTo)).Min();
}
