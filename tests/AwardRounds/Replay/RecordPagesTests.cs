using System.Net;
using System.Text;
using LinyingTalent.AwardRounds;
using LinyingTalent.AwardRounds.Replay;
using LinyingTalent.Tests.Journeys;

namespace LinyingTalent.Tests.AwardRounds.Replay;

/// <summary>A round's record: nobody's while judges score, anyone's once the winners are made known, and it gives what the round gave.</summary>
public sealed class RecordPagesTests
{
    private static readonly string Path = $"/rounds/{RoundUnderWay.Id}";

    [Fact]
    public async Task Record_OfARound_IsComputedAgainByAnyone()
    {
        await using County county = await County.StartAsync(campaign: false);
        var round = new RoundUnderWay(county, RoundUnderWay.Terms(judges: 6, substitutes: 2, each: 4, blind: true));
        await round.Open();
        await round.Nominate(12);
        await round.Recommend();
        await round.Draw(round.Pool(10));
        Person anyone = await county.Person();
        foreach (string page in (string[])["/record", "/record/file"])
        {
            Seen early = await anyone.Get(Path + page);
            early.Status.ShouldBe(HttpStatusCode.Conflict);
            early.Text.ShouldContain("还没有公布结果");
        }

        (await anyone.Get(Path + "/draw")).Text.ShouldContain(round.Round.Draw!.Seed);
        (await anyone.Get(Path)).Page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")).ShouldNotContain(Path + "/record");
        await round.Score(sheet => (60 + (sheet.Code[0] % 7 * 5) + (sheet.Judge[^1] % 4), 70 + (sheet.Code[1] % 5 * 4)));
        await round.EndScoring();
        (await anyone.Get(Path + "/record")).Status.ShouldBe(HttpStatusCode.Conflict);
        await round.Step("confirm", new ConfirmRanking((await round.Read())!.Turn, 1, "同意"));
        await round.Step("notice", new DrawUpNotice());

        byte[] file = await anyone.Download(Path + "/record/file");
        RoundRecord record = RoundRecord.Read(file).ShouldNotBeNull();
        Recomputation found = Recomputation.Of(record);
        found.Differences.ShouldBeEmpty();
        found.Fault.ShouldBeNull();
        found.Ranking.Places.Count.ShouldBe(12);
        found.Winners.ShouldBe((await round.Read())!.Notices[0].Persons.Select(person => person.Nomination));

        // Ids, and nothing that says whose they are.
        string text = Encoding.UTF8.GetString(file);
        foreach (string person in (string[])["赵", "钱", "评委", "何县办", "种植", "4111222042"]) text.ShouldNotContain(person);
        (await anyone.Get(Path + "/record")).Text.ShouldContain("重新计算的结果与记录一致");
        (await anyone.Get(Path)).Page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")).ShouldContain(Path + "/record");
        (await anyone.Download(Path + "/record/file")).ShouldBe(file);
    }

    [Theory]
    [InlineData("/rounds/411122000000-2026-9/record")]
    [InlineData("/rounds/411122000000-2026-9/record/file")]
    [InlineData("/rounds/none/record")]
    public async Task Record_OfNoRound_IsAbsent(string path)
    {
        await using County county = await County.StartAsync(campaign: false);
        (await (await county.Person()).Get(path)).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
