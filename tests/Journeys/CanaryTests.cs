using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Azure.Data.Tables;
using LinyingTalent.Platform.Notifications;
using LinyingTalent.Platform.People;
using LinyingTalent.Platform.Storage;
using LinyingTalent.Platform.Telemetry;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace LinyingTalent.Tests.Journeys;

/// <summary>A journey with values that stand nowhere else: none of them may be found in a log, a queue message, a history or an address.</summary>
public sealed partial class CanaryTests
{
    private const string Village = "411122204201";
    private const string Name = "隗耄耋";
    private const string Email = "canary.kuimao@village.example";
    private const string Reason = "金丝雀家里有事";

    private static readonly string Identity = UnassignedNumbers.IdentityNumber(new DateOnly(1971, 7, 17), 717);
    private static readonly string Mobile = UnassignedNumbers.Mobile(7171);
    private static readonly string[] Canaries = [Name, Email, Reason, Identity, Mobile];

    [Fact]
    public async Task Journey_WithCanaries_LeavesNoneWhereTheyDoNotBelong()
    {
        using var logs = new KeptLogs();
        await using County county = await County.StartAsync(logs: logs);
        string selection = await Proposed(county);
        await (await county.Person("township-204")).Confirm(selection);
        await (await county.Person("county")).Approve(selection);
        string invitation = await county.InvitationTo(Name);
        await (await county.Person()).Send(invitation, ("answer", "decline"), ("reason", Reason));
        await county.Pass(TimeSpan.FromMinutes(5));

        // The check itself has to be able to fail: the page of the case does hold the name.
        (await (await county.Person("county")).Get(selection)).Text.ShouldContain(Name);
        logs.Lines.ShouldNotBeEmpty();
        NoneIn(logs.Lines, "log");
        NoneIn([selection, invitation], "address");
        var histories = new List<string>();
        await foreach (OrchestrationMetadata process in county.Processes.Client.GetAllInstancesAsync(new OrchestrationQuery { FetchInputsAndOutputs = true }))
            histories.Add($"{process.InstanceId} {process.SerializedInput} {process.SerializedOutput} {await county.Processes.ExportHistoryAsync(process.InstanceId)}");
        histories.Count.ShouldBeGreaterThan(1);
        NoneIn(histories, "history");

        // A message names the row that holds the notification, so the rows' keys are what a queue ever sees.
        var messages = new List<string>();
        await foreach (TableEntity row in county.Get<Tables>()["Selections"].QueryAsync<TableEntity>("Queued eq true", cancellationToken: TestContext.Current.CancellationToken))
            messages.Add(BinaryData.FromObjectAsJson(new NotificationReference("Selections", row.PartitionKey, row.RowKey)).ToString());
        messages.ShouldNotBeEmpty();
        NoneIn(messages, "queue message");
    }

    [Fact]
    public async Task NominationRegistrationAndLoan_WithCanaries_LeaveNoneWhereTheyDoNotBelong()
    {
        var spans = new ConcurrentQueue<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Traces.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span => spans.Enqueue($"{span.OperationName} {span.DisplayName} {span.StatusDescription} {string.Join(' ', span.TagObjects)} {string.Join(' ', span.Baggage)}"),
        };
        ActivitySource.AddActivityListener(listener);
        using var logs = new KeptLogs();
        await using County county = await County.StartAsync(campaign: false, logs: logs);
        Person office = await county.Person("county"), township = await county.Person("township-204"), anyone = await county.Person();
        await office.Send("/rounds/open", RoundSteps.Terms);
        (string, string)[] nomination = [.. RoundSteps.Nomination(Name, Village), ("identity", Identity), ("telephone", Mobile), ("email", Email)];
        await anyone.Send($"{RoundSteps.Round}/nominate", [.. nomination, ("do", "draft")]);
        (await anyone.Send($"{RoundSteps.Round}/nominate", nomination)).Text.ShouldContain("申报已提交");
        await county.Pass(TimeSpan.FromMinutes(1));
        (await anyone.Send(await office.LinkTo("/consents/"), ("answer", "agree"))).Text.ShouldNotContain("不是有效");
        Seen own = await anyone.Send(
            "/register", ("division", Village), ("person", Name), ("telephone", Mobile), ("identity", Identity), ("trade", "Planting"), ("second", ""), ("years", "12"),
            ("skill", "辣椒育苗"), ("consent", "yes"), ("consent-needs", "yes"), ("consent-public", "yes"));
        own.Text.ShouldContain(Name);
        await township.Send(
            "/programme/startup-loans/new", ("division", Village), ("opened", "2026-02-02"), ("applicant", Name), ("borrower", "Individual"), ("telephone", Mobile), ("amount", "200000"),
            ("term", "24"), ("purpose", Reason));
        (await township.Get("/programme/startup-loans")).Text.ShouldContain(Name);
        await county.Pass(TimeSpan.FromMinutes(5));

        NoneIn(logs.Lines, "log");
        spans.ShouldContain(span => span.Contains("Talents_Register", StringComparison.Ordinal));
        NoneIn(spans, "span");
        NoneIn([own.Path], "address");
        var histories = new List<string>();
        await foreach (OrchestrationMetadata process in county.Processes.Client.GetAllInstancesAsync(new OrchestrationQuery { FetchInputsAndOutputs = true }))
            histories.Add($"{process.InstanceId} {process.SerializedInput} {process.SerializedOutput} {await county.Processes.ExportHistoryAsync(process.InstanceId)}");
        histories.ShouldNotBeEmpty();
        NoneIn(histories, "history");
        var messages = new List<string>();
        await foreach (TableEntity row in county.Get<Tables>()["Nominations"].QueryAsync<TableEntity>("Queued eq true", cancellationToken: TestContext.Current.CancellationToken))
            messages.Add(BinaryData.FromObjectAsJson(new NotificationReference("Nominations", row.PartitionKey, row.RowKey)).ToString());
        messages.ShouldNotBeEmpty();
        NoneIn(messages, "queue message");
    }

    private static async Task<string> Proposed(County county)
    {
        (string, string)[] fields =
        [
            .. Steps.Proposal(Name).Where(field => field.Field is not ("c1-identity" or "c1-telephone")),
            ("c1-identity", Identity), ("c1-telephone", Mobile), ("c1-email", Email),
        ];
        Seen seen = await (await county.Person("village-" + Village)).Send($"/villages/{Village}/propose", fields);
        seen.Status.ShouldBe(System.Net.HttpStatusCode.OK, seen.Text);
        return $"/selections/{Village}-2026-1";
    }

    private static void NoneIn(IEnumerable<string> texts, string where)
    {
        foreach (string text in texts.Select(Readable))
            foreach (string canary in Canaries)
                text.Contains(canary, StringComparison.OrdinalIgnoreCase).ShouldBeFalse($"{where}: {canary} in {text}");
    }

    // JSON and addresses may write a character as its number.
    private static string Readable(string text) => Uri.UnescapeDataString(
        Escaped().Replace(text, match => ((char)int.Parse(match.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString()));

    [GeneratedRegex(@"\\u([0-9A-Fa-f]{4})")]
    private static partial Regex Escaped();

    private sealed class KeptLogs : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{formatter(state, exception)} {state} {exception}");

        public void Dispose() => Lines.Clear();
    }
}
