using System.Globalization;
using System.Text.Json;

namespace LinyingTalent.LocalRuntime.Tests.Crashes;

/// <summary>A row of a case's partition; its stamp changes with every write.</summary>
internal sealed record StoredRow(long Stamp, string Properties)
{
    public string? this[string property] =>
        JsonDocument.Parse(Properties).RootElement.TryGetProperty(property, out JsonElement value) ? value.ToString() : null;
}

/// <summary>All that the database holds of a case: its rows, and its process with what is open of it.</summary>
internal sealed class StoredCase
{
    private const string Completed = "1";
    private static readonly string[] StepProperties = ["type", "id", "name"];

    public Dictionary<string, StoredRow> Rows { get; } = [];

    /// <summary>Status and output of the process; null before it is started.</summary>
    public string? Process { get; set; }

    /// <summary>The history, a JSON array of events for each turn, by the turn's number.</summary>
    public SortedDictionary<int, string> Turns { get; } = [];

    /// <summary>What waits for the process: messages and timers.</summary>
    public List<string> Inbox { get; } = [];

    public int Tasks { get; set; }

    public bool IsFinished => Process?.StartsWith(Completed, StringComparison.Ordinal) == true && Rows.ContainsKey("notice");

    /// <summary>What this holds was held before a crash too, or follows from it: nothing is taken back, and no effect is written again.</summary>
    public void ShouldFollow(StoredCase before, string when)
    {
        foreach ((int number, string turn) in before.Turns) Turns.GetValueOrDefault(number).ShouldBe(turn, when);
        foreach ((string key, StoredRow row) in before.Rows)
        {
            StoredRow now = Rows.GetValueOrDefault(key).ShouldNotBeNull($"{key} {when}");
            if (key != "case" || row["State"] != "Waiting") now.ShouldBe(row, $"{key} {when}");
            now["OpenedAt"].ShouldBe(row["OpenedAt"], when);
            if (row["ConfirmedAt"] is { } confirmed) now["ConfirmedAt"].ShouldBe(confirmed, when);
        }

        if (before.Process is { } process && process.StartsWith(Completed, StringComparison.Ordinal)) Process.ShouldBe(process, when);
    }

    /// <summary>What was answered is here.</summary>
    public void ShouldHold(SentCase sent, string when)
    {
        if (sent.IsOpened) Rows.ShouldContainKey("case", when);
        if (sent.IsStarted) Process.ShouldNotBeNull(when);
        if (sent.IsConfirmed) Rows["case"]["ConfirmedAt"].ShouldNotBeNull(when);
        if (sent.IsTold) Turns.Values.Concat(Inbox).ShouldContain(json => json.Contains("\"eventRaised\""), when);
    }

    /// <summary>The one end of a case: each effect once and with its content, each step of the process once, nothing left open.</summary>
    public void ShouldBeWhole(SentCase sent, string when)
    {
        (string outcome, string code) = sent.IsConfirmed ? ("Confirmed", "1") : ("Expired", "2");
        string.Join(' ', Rows.Keys.Order()).ShouldBe("case history-closed notice", when);
        Rows["case"]["Subject"].ShouldBe(sent.Subject, when);
        Rows["case"]["State"].ShouldBe(outcome, when);
        Rows["history-closed"]["Outcome"].ShouldBe(outcome, when);
        Rows["notice"]["Outcome"].ShouldBe(outcome, when);
        string decided = Rows["case"][sent.IsConfirmed ? "ConfirmedAt" : "Deadline"].ShouldNotBeNull(when);
        DateTime[] course = [Time(Rows["case"]["OpenedAt"]!), Time(decided), Time(Rows["history-closed"]["At"]!), Time(Rows["notice"]["At"]!)];
        course.ShouldBeInOrder(SortDirection.Ascending, when);

        Process.ShouldBe($"{Completed} {code}", when);
        Turns.Keys.ShouldBe(Enumerable.Range(0, Turns.Count), when);
        (Inbox.Count, Tasks).ShouldBe((0, 0), when);
        string answer = sent.IsConfirmed ? "eventRaised Confirmed" : "timerFired 0";
        string[] steps = [answer, "executionEnded", "executionStarted SampleProcess", "taskCompleted 1", "taskCompleted 2",
            "taskScheduled 1 CloseSample", "taskScheduled 2 NotifySample", "timerCreated 0"];
        Steps().Order(StringComparer.Ordinal).ShouldBe(steps.Order(StringComparer.Ordinal), when);
    }

    // The same news may be told twice, by the form and by the sweep; everything else happens once.
    private IEnumerable<string> Steps()
    {
        List<string> steps = [.. Turns.Values.SelectMany(turn => JsonDocument.Parse(turn).RootElement.EnumerateArray()).Select(Step)];
        return steps.Where((step, at) => step != "turnStarted" && (step != "eventRaised Confirmed" || steps.IndexOf(step) == at));
    }

    private static string Step(JsonElement happened) => string.Join(' ', StepProperties
        .Where(name => happened.TryGetProperty(name, out _)).Select(name => happened.GetProperty(name).ToString()));

    private static DateTime Time(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
}
