using Azure.Data.Tables;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Notifications;
using LinyingTalent.Platform.Storage;
using LinyingTalent.Tests.Journeys;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.Tests.Operations.Checks;

/// <summary>Each invariant holds of a county in which a case has gone its whole way, and is missed where its fault is planted.</summary>
public sealed class CheckPagesTests
{
    private const string Village = "411122204201";
    private const string Case = Village + "-2026-1";

    [Fact]
    public async Task Checks_AfterAWholeProcedure_AllHold()
    {
        await using County county = await Appointed();
        Seen checks = await Checked(county);
        checks.Page.QuerySelectorAll(".tag-bad").ShouldBeEmpty();
        checks.Page.QuerySelectorAll(".tag-good").Length.ShouldBeGreaterThanOrEqualTo(7);
        checks.Text.ShouldContain("最近一次核对：");
    }

    [Fact]
    public async Task Checks_CertificateRowGone_NameTheGapAndTheAppointmentWithoutIt()
    {
        await using County county = await Appointed();
        await county.Get<Tables>()["Certificates"].DeleteEntityAsync("411122-a-2026", "no|000001", cancellationToken: TestContext.Current.CancellationToken);
        Seen checks = await Checked(county);
        checks.Text.ShouldContain("缺第 1 号");
        checks.Text.ShouldContain("聘书 411122-a-2026-0001 不存在或尚未颁发");
    }

    [Fact]
    public async Task Checks_CounterSetBack_NameTheNumberBeyondIt()
    {
        await using County county = await Appointed();
        await county.Get<Tables>()["Certificates"].UpsertEntityAsync(
            new TableEntity("411122-a-2026", "counter") { ["Last"] = 0 }, TableUpdateMode.Replace, TestContext.Current.CancellationToken);
        (await Checked(county)).Text.ShouldContain("第 1 号超出已编到的第 0 号");
    }

    [Fact]
    public async Task Checks_ClaimGone_NameTheAppointment()
    {
        await using County county = await Appointed();
        TableClient appointments = county.Get<Tables>()["Appointments"];
        await foreach (TableEntity claim in appointments.QueryAsync<TableEntity>("PartitionKey eq '411122-people'", cancellationToken: TestContext.Current.CancellationToken))
            await appointments.DeleteEntityAsync(claim, cancellationToken: TestContext.Current.CancellationToken);
        (await Checked(county)).Text.ShouldContain("在聘，但登记中没有此人");
    }

    [Fact]
    public async Task Checks_NotificationLeftBehind_IsFoundWhicheverTableItLiesIn()
    {
        await using County county = await County.StartAsync(campaign: false);
        await Owe(county, "Selections", TimeSpan.FromHours(1));
        await Owe(county, "Visits", TimeSpan.FromMinutes(1));
        Seen checks = await Checked(county);
        checks.Text.ShouldContain($"Selections {Case}");
        checks.Text.ShouldNotContain($"Visits {Case}");
    }

    [Fact]
    public async Task Begin_ProcessesGoneAsAfterAMove_CaseGoesOnFromWhereItStood()
    {
        await using County county = await County.StartAsync();
        string selection = await (await county.Person("village-" + Village)).Propose(Village, "赵田生");
        await (await county.Person("township-204")).Confirm(selection);
        DurableTaskClient processes = county.Processes.Client;
        foreach (string instance in (string[])["selection-" + Case])
        {
            await processes.TerminateInstanceAsync(instance, new TerminateInstanceOptions(Recursive: true), TestContext.Current.CancellationToken);
            await county.Processes.WhenIdleAsync();
            (await processes.PurgeInstanceAsync(instance, new PurgeInstanceOptions(Recursive: true), TestContext.Current.CancellationToken)).PurgedInstanceCount.ShouldBeGreaterThan(0);
        }

        Person administrator = await county.Person("admin");
        Seen checks = await administrator.Send("/operations/checks");
        checks.Text.ShouldContain("未办结，但流程已不存在");
        Seen missing = await administrator.SendForm(checks with { Path = "/operations/checks/begin" });
        missing.Status.ShouldBe(System.Net.HttpStatusCode.BadRequest, missing.Text);
        missing.ErrorOf("reason").ShouldNotBeEmpty(missing.Text);
        Seen begun = await administrator.SendForm(checks with { Path = "/operations/checks/begin" }, ("reason", "迁移后补建"));
        begun.Text.ShouldNotContain("流程已不存在");
        (await administrator.Get("/operations")).Text.ShouldContain("补建流程：411122");
        (await (await county.Person("county")).Approve(selection)).Text.ShouldContain("县人才办核定");
        await county.InvitationTo("赵田生");
    }

    /// <summary>A notification that a step owed some time ago and that never went to the queue.</summary>
    internal static Task Owe(County county, string table, TimeSpan ago) => county.Get<Tables>()[table].AddEntityAsync(
        Outbox.ToRow(Case, "left-behind", county.Clock.GetUtcNow() - ago, new Notification("Analyse", new Office(Role.Township, DivisionCode.Parse(Village)), [Village])));

    private static async Task<Seen> Checked(County county) => await (await county.Person("admin")).Send("/operations/checks");

    private static async Task<County> Appointed()
    {
        County county = await County.StartAsync();
        string selection = await (await county.Person("village-" + Village)).Propose(Village, "赵田生");
        await (await county.Person("township-204")).Confirm(selection);
        Person office = await county.Person("county");
        await office.Approve(selection);
        await (await county.Person()).Send(await county.InvitationTo("赵田生"), ("answer", "accept"));
        await county.Pass(TimeSpan.FromMinutes(1));
        (await office.Get("/certificates")).Text.ShouldContain("赵田生");
        return county;
    }
}
