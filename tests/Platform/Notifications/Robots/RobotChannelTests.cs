using System.Security.Cryptography;
using System.Text;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Notifications;
using LinyingTalent.Platform.Notifications.Robots;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Time.Testing;

namespace LinyingTalent.Tests.Platform.Notifications.Robots;

public sealed class RobotChannelTests
{
    [Fact]
    public async Task Post_DingTalkWithASecret_IsSignedAsTheServiceAsks()
    {
        await using var server = new RobotServer();
        using RobotChannel channel = Channel(server);
        await channel.Post(Robot(server, RobotKind.DingTalk, "SEC123"), "有新通知", TestContext.Current.CancellationToken);

        (Uri url, string text) = server.Posted.ShouldHaveSingleItem();
        text.ShouldBe("有新通知");
        var query = QueryHelpers.ParseQuery(url.Query);
        query["access_token"].ToString().ShouldBe("t0k3n");
        string moment = query["timestamp"].ToString();
        moment.ShouldBe(Clock.GetUtcNow().ToUnixTimeMilliseconds().ToString(System.Globalization.CultureInfo.InvariantCulture));
        query["sign"].ToString().ShouldBe(Convert.ToBase64String(HMACSHA256.HashData("SEC123"u8, Encoding.UTF8.GetBytes($"{moment}\nSEC123"))));
    }

    [Fact]
    public async Task Post_LongText_IsCutBetweenCharacters()
    {
        await using var server = new RobotServer();
        using RobotChannel channel = Channel(server);
        await channel.Post(Robot(server, RobotKind.WeCom), new string('颍', 1000), TestContext.Current.CancellationToken);
        string text = server.Posted.ShouldHaveSingleItem().Text;
        Encoding.UTF8.GetByteCount(text).ShouldBeInRange(2040, 2048);
        text.TrimEnd('…').ShouldAllBe(letter => letter == '颍');
    }

    [Fact]
    public async Task Post_ServiceSaysNoInItsBody_FailsWithoutTellingTheAddress()
    {
        await using var server = new RobotServer(refusals: 1);
        using RobotChannel channel = Channel(server);
        HttpRequestException failure = await Should.ThrowAsync<HttpRequestException>(
            () => channel.Post(Robot(server, RobotKind.WeCom), "有新通知", TestContext.Current.CancellationToken));
        failure.Message.ShouldContain("93000");
        failure.Message.ShouldNotContain("t0k3n");
        server.Posted.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("https://qyapi.weixin.qq.com.evil.example/cgi-bin/webhook/send?key=1")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("http://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=1")]
    public async Task Serves_AddressOfAnotherHost_IsNoRobots(string url)
    {
        using var channel = new RobotChannel(new ConfigurationBuilder().Build(), TimeProvider.System);
        channel.Serves(RobotKind.WeCom, new Uri(url)).ShouldBeFalse();
        await Should.ThrowAsync<HttpRequestException>(() => channel.Post(
            new Robot("r1", Office, RobotKind.WeCom, new Uri(url), Secret: null), "有新通知", TestContext.Current.CancellationToken));
    }

    private static FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));

    private static Office Office { get; } = new(Role.County, DivisionCode.Parse("411122000000"));

    private static RobotChannel Channel(RobotServer server) => new(
        new ConfigurationBuilder().AddInMemoryCollection([new("Robots:WeCom", server.Origin), new("Robots:DingTalk", server.Origin)]).Build(), Clock);

    private static Robot Robot(RobotServer server, RobotKind kind, string? secret = null) =>
        new("r1", Office, kind, new Uri(server.Origin + "/robot/send?access_token=t0k3n"), secret);
}
