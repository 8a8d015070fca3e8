using System.Net;
using Azure.Data.Tables;
using LinyingTalent.Certificates;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Rules;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Storage;
using LinyingTalent.Platform.Web;
using LinyingTalent.Tests.Journeys;
using Microsoft.AspNetCore.Http;

namespace LinyingTalent.Tests.Platform.Web;

public sealed class AddressGuardTests
{
    // Two codes whose check characters are right, of no certificate.
    private static readonly string Asked = "/verify/" + ShortCode.Draw(), Other = ShortCode.Draw().ToString();

    private static readonly (string, string)[] Case = [("number", "411122204201-0123456789"), ("digits", "1234")];

    [Fact]
    public async Task Track_MoreThanTheFigureFromOneAddress_IsRefusedUntilTheNextHour()
    {
        await using County county = await County.StartAsync(campaign: false);
        await Limit(county, "address.track", 2);
        Person anyone = await county.Person();
        for (int i = 0; i < 2; i++) (await anyone.Send("/track", Case)).Status.ShouldBe(HttpStatusCode.BadRequest);

        Seen full = await anyone.Get("/track");
        Dictionary<string, string> typed = Person.Filled(full, Case);
        using HttpResponseMessage refused = await anyone.Post("/track", typed);
        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta!.Value.ShouldBeInRange(TimeSpan.FromMinutes(50), TimeSpan.FromHours(1));
        string page = await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        page.ShouldContain("请在 2026年3月2日 10:00 以后再试");
        page.ShouldContain("411122204201-0123456789");

        // Another form has a figure of its own, and who has an account is not counted.
        (await anyone.Get("/verify?code=7K3-M9Q-XRT7")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await county.Person("county")).Send("/track", Case)).Status.ShouldBe(HttpStatusCode.BadRequest);
        await county.Pass(TimeSpan.FromHours(1));
        (await (await county.Person()).Send("/track", Case)).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Check_SameCodeAgain_IsCountedOnceAndTheAddressIsNowhereInTheClear()
    {
        await using County county = await County.StartAsync(campaign: false);
        await Limit(county, "address.check", 1);
        Person anyone = await county.Person();
        for (int i = 0; i < 3; i++) (await anyone.Get(Asked)).Status.ShouldBe(HttpStatusCode.NotFound);
        Seen other = await anyone.Get("/verify/" + Other);
        other.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        TableEntity row = await county.Get<Tables>()["AddressCounts"].QueryAsync<TableEntity>(cancellationToken: TestContext.Current.CancellationToken).SingleAsync(TestContext.Current.CancellationToken);
        row.GetInt32("Count").ShouldBe(1);
        string.Join(' ', row.Select(column => $"{column.Value}")).ShouldNotContain("127.0.0.1");
        row.RowKey.ShouldMatch("^Check\\|[0-9a-f]{64}$");

        await county.Pass(TimeSpan.FromHours(2));
        await county.Get<AddressCountTable>().Sweep(new());
        (await county.Get<Tables>()["AddressCounts"].QueryAsync<TableEntity>(cancellationToken: TestContext.Current.CancellationToken).CountAsync(TestContext.Current.CancellationToken)).ShouldBe(0);
    }

    [Fact]
    public async Task Register_OneTooManyFromAnAddress_KeepsWhatWasTyped()
    {
        await using County county = await County.StartAsync(campaign: false);
        await Limit(county, "address.register", 1);
        Person anyone = await county.Person();
        await anyone.Send("/register", ("person", ""));
        Seen refused = await anyone.Send("/register", ("person", "欧阳田生"));
        refused.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Text.ShouldContain("从您所在的网络提交的次数过多");
        refused.Page.QuerySelector("#person")!.GetAttribute("value").ShouldBe("欧阳田生");
    }

    [Theory]
    [InlineData("203.0.113.7", "198.51.100.1", "203.0.113.7")]
    [InlineData("203.0.113.7", "", "203.0.113.7")]
    [InlineData("127.0.0.1", "198.51.100.9, 203.0.113.7:51034", "203.0.113.7")]
    [InlineData("127.0.0.1", "", "127.0.0.1")]
    [InlineData("127.0.0.1", "nonsense", "127.0.0.1")]
    [InlineData("::ffff:203.0.113.7", "", "203.0.113.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "", "20010db800010002")]
    [InlineData("::1", "[2001:db8:1:2::9]:443", "20010db800010002")]
    public void AddressOf_WhatASenderWrites_IsBelievedFromThisMachineAlone(string peer, string forwarded, string counted)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse(peer);
        if (forwarded.Length > 0) context.Request.Headers["X-Forwarded-For"] = forwarded;
        AddressGuard.AddressOf(context.Request).ShouldBe(counted);
    }

    private static async Task Limit(County county, string rule, int most)
    {
        var row = new RuleRow(
            rule, DivisionCode.Parse("411122000000"), new DateOnly(2026, 3, 1), ValidTo: null,
            new Figure(most, RuleTable.Shipped.Rows.First(row => row.Id == rule).Figure.Unit, Standing.Default, "测试"));
        await county.Get<RuleVersionTable>().Add(new RuleVersion(row, new Actor("admin", "沈管理"), county.Clock.GetUtcNow(), "测试"), IdempotencyKey.Create());
        county.Get<CurrentRules>().Forget();
    }
}
