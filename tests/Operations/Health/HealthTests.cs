using System.Net;
using System.Text.Json;
using Azure.Data.Tables;
using Azure.Storage.Queues;
using LinyingTalent.LocalRuntime.Data;
using LinyingTalent.Operations;
using LinyingTalent.Operations.Health;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Notifications;
using LinyingTalent.Platform.Rules;
using LinyingTalent.Platform.Storage;
using LinyingTalent.Platform.Time;
using LinyingTalent.Tests.Journeys;
using LinyingTalent.Tests.Operations.Checks;
using Microsoft.Extensions.Logging.Abstractions;

namespace LinyingTalent.Tests.Operations.Health;

public sealed class HealthTests
{
    private const string Village = "411122204201";

    [Fact]
    public async Task Live_ToAnyone_SaysSo()
    {
        await using County county = await County.StartAsync(campaign: false);
        using HttpResponseMessage answer = await (await county.Person()).Fetch("/health/live");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe("live");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task Ready_OfAFreshCounty_IsReadyAndTellsAnOutsiderNoFigure()
    {
        await using County county = await County.StartAsync(campaign: false);
        await Measure(county);
        HealthAnswer answer = await Ready(county);
        answer.Status.ShouldBe("ready");
        answer.Signals.Keys.ShouldBe(
            ["table", "queue", "poison", "measurement", "outbox", "submissions", "deadlines", "failed", "checks", "calendar", "rules"], ignoreOrder: true);
        answer.Signals.Values.ShouldAllBe(state => state == "good");
    }

    [Fact]
    public async Task Ready_StorageReadsAndDoesNotWrite_IsUnready()
    {
        await using County county = await County.StartAsync(campaign: false);
        await Measure(county);
        Database database = county.Get<Database>();
        await database.WriteAsync(session => session.Execute("CREATE TRIGGER nothing_written BEFORE INSERT ON entity BEGIN SELECT RAISE(ABORT, 'full'); END"));
        using HttpResponseMessage answer = await (await county.Person()).Fetch("/health/ready");
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        await database.WriteAsync(session => session.Execute("DROP TRIGGER nothing_written"));
        county.Clock.Advance(TimeSpan.FromMinutes(1));
        (await Ready(county)).Signals["table"].ShouldBe("good");
    }

    [Fact]
    public async Task Ready_NotificationLeftBehind_WantsAttention()
    {
        await using County county = await County.StartAsync(campaign: false);
        await CheckPagesTests.Owe(county, "Selections", TimeSpan.FromHours(1));
        await Measure(county);
        HealthAnswer answer = await Ready(county);
        answer.Status.ShouldBe("attention");
        answer.Signals["outbox"].ShouldBe("attention");
        (await (await county.Person("admin")).Get("/operations")).Text.ShouldContain("最早一件始于2026年3月2日 08:00");
    }

    [Fact]
    public async Task Ready_MeasurementStandsStill_WantsAttention()
    {
        await using County county = await County.StartAsync(campaign: false);
        await Measure(county);
        await county.Get<OperationsTable>().Keep((await county.Get<OperationsTable>().Measured(TestContext.Current.CancellationToken))! with
        {
            At = county.Clock.GetUtcNow() - TimeSpan.FromHours(1),
        });
        (await Ready(county)).Signals["measurement"].ShouldBe("attention");
    }

    [Fact]
    public async Task Ready_CalendarRunsOut_WantsAttention()
    {
        await using County county = await County.StartAsync(campaign: false);
        county.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 20, 1, 0, 0, TimeSpan.Zero));
        HealthAnswer answer = await Ready(county);
        answer.Signals["calendar"].ShouldBe("attention");
        (await (await county.Person("admin")).Get("/operations")).Text.ShouldContain("收录到2026年12月31日");
    }

    [Fact]
    public async Task Measured_DeadlineAtWhichNothingHappened_IsTheEarliestThatPassed()
    {
        await using County county = await County.StartAsync();
        string selection = await (await county.Person("village-" + Village)).Propose(Village, "赵田生");
        await (await county.Person("township-204")).Confirm(selection);
        await (await county.Person("county")).Approve(selection);
        await county.InvitationTo("赵田生");
        DateTimeOffset now = county.Clock.GetUtcNow();
        (await county.Get<Debts>().Missed(now)).ShouldBeNull();
        (await county.Get<Debts>().Missed(now.AddDays(60))).ShouldNotBeNull().ShouldBeGreaterThan(now);
    }

    [Fact]
    public async Task Read_StorageDoesNotAnswer_IsBad()
    {
        const string Nowhere = "DefaultEndpointsProtocol=http;AccountName=a;AccountKey=AAAA;TableEndpoint=http://127.0.0.1:1/a;QueueEndpoint=http://127.0.0.1:1/a";
        var tables = new TableServiceClient(Nowhere, new TableClientOptions { Retry = { MaxRetries = 0 } });
        var queues = new QueueServiceClient(Nowhere, new QueueClientOptions { Retry = { MaxRetries = 0 } });
        var stored = new Tables(tables);
        var health = new HealthBook(
            new OperationsTable(stored), new PoisonQueue(queues), new CurrentCalendar(new HolidayNoticeTable(stored), TimeProvider.System),
            new CurrentRules(new RuleVersionTable(stored), TimeProvider.System), DivisionRegistry.Linying, TimeProvider.System);
        IReadOnlyList<HealthSignal> signals = await health.Read();
        signals.Select(signal => (signal.Id, signal.State)).ShouldBe([(HealthBook.Tables, HealthState.Bad), (HealthBook.Queues, HealthState.Bad)]);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("2030-12-31", "2030-12-31")]
    public void RuleHorizon_OfTheTable_IsTheFirstDayAfterWhichARuleHasNoFigure(string validTo, string? expected)
    {
        RuleTable table = RuleTable.Read($"rule,value,unit,region,valid from,valid to,mark,source\nselection.term,3,year,,,{validTo},?,Default\nselection.review-deadline,5,day,,,,?,Default\n", "rules.csv");
        RuleHorizon.EndOf(table, DivisionCode.Parse("411122000000")).ShouldBe(expected is null ? null : DateOnly.Parse(expected, System.Globalization.CultureInfo.InvariantCulture));
    }

    private static Task Measure(County county) => new Measure(
        county.Get<Debts>(), county.Get<PoisonQueue>(), county.Get<OperationsTable>(), county.Clock, NullLogger<Measure>.Instance).Run(null!, county.Processes.Client);

    private static async Task<HealthAnswer> Ready(County county)
    {
        using HttpResponseMessage answer = await (await county.Person()).Fetch("/health/ready");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        string text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return JsonSerializer.Deserialize<HealthAnswer>(text, JsonSerializerOptions.Web)!;
    }
}
