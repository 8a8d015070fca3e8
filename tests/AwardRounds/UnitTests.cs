using System.Net;
using AngleSharp.Dom;
using LinyingTalent.AwardRounds;
using LinyingTalent.AwardRounds.Notices;
using LinyingTalent.AwardRounds.Open;
using LinyingTalent.AwardRounds.Panel;
using LinyingTalent.AwardRounds.Replay;
using LinyingTalent.AwardRounds.Scoring;
using LinyingTalent.Platform.Attachments;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.People;
using LinyingTalent.Platform.Time;
using LinyingTalent.Tests.Journeys;
using UglyToad.PdfPig;

namespace LinyingTalent.Tests.AwardRounds;

/// <summary>集体: units are nominated by their code, consent by whoever is responsible, and are ranked, made known and honoured apart from persons.</summary>
public sealed class UnitTests
{
    private const string Village = "411122204201", Name = "临颍县大地农业专业合作社", Code = "91350100M000100Y43";
    private static readonly string Path = $"/rounds/{RoundUnderWay.Id}";

    private static readonly (string Field, string Value)[] Form =
    [
        ("by", "Anyone"), ("by-name", "吴推荐"), ("by-telephone", UnassignedNumbers.Mobile(901)), ("name", Name), ("identity", Code), ("responsible", "周社长"),
        ("telephone", UnassignedNumbers.Mobile(902)), ("village", Village), ("trade", "Planting"), ("years", "12"), ("clean", "12"), ("deeds", "统一供种、统一销售，带动周边农户增收。"),
    ];

    [Fact]
    public async Task Round_WithPlacesForUnits_RanksNoticesAndHonoursThemApart()
    {
        await using County county = await County.StartAsync(campaign: false);
        RoundUnderWay round = await Opened(county, persons: 1, units: 1);
        await round.Nominate(4, (number, nominee) => number < 2 ? nominee : nominee with { Name = $"第{number}农机合作社", Unit = new NominatedUnit($"code-{number}", "郑负责"), Cadre = false });
        round.Nominations.Add(await Nominated(county));
        await round.Recommend();
        await round.Draw(round.Pool(7, (number, judge) => number == 1 ? judge with { Employer = "大地农业专业合作社" } : judge));
        (await county.Get<NominationTable>().Find(round.Nominations[4]))!.State.Excluded.ShouldBe([new Exclusion("J01", ConflictGround.SameEmployer)]);

        // The last person is better than the first unit, and takes no place of it.
        int[] marks = [95, 90, 85, 70, 80];
        await round.Score(sheet => (marks[round.Nominations.FindIndex(id => id.ToString() == sheet.Nomination)], 80));
        await round.EndScoring();
        Person office = await county.Person("county"), anyone = await county.Person();
        Rows(await office.Get($"{Path}/ranking")).Length.ShouldBe(2);
        IElement[] units = Rows(await office.Get($"{Path}/ranking?of=units"));
        units.Select(row => row.QuerySelector("a")!.TextContent.Split('（')[0]).ShouldBe(["第2农机合作社", Name, "第3农机合作社"]);
        units[0].ClassList.ShouldContain("last-place");

        await round.Confirm();
        round.Round.Notices[0].Persons.Select(person => (person.Nomination, person.Unit)).ShouldBe([($"{round.Nominations[0]}", false), ($"{round.Nominations[2]}", true)]);
        Seen notice = await anyone.Get($"{Path}/notice");
        notice.Text.ShouldContain("第2农机合作社");
        notice.Text.ShouldContain("集体");
        notice.Text.ShouldNotContain("郑负责");

        // A unit falls: the next unit moves up, and no person.
        await round.Step("object", new ObjectToNominee($"{round.Nominations[2]}", "object", "somebody", ObjectionWay.Form, null, "sealed", "sealed", "情况不符，请核查。"));
        await round.Step("answer", new AnswerObjection(1, "county", Upheld: true, "属实", "经核查，情况属实。"));
        await round.Wake();
        round.Round.Notices[1].Persons.ShouldHaveSingleItem().Nomination.ShouldBe($"{round.Nominations[4]}");
        await round.Step("posted-again", new RecordPosting(2, new Posting("县政府网站", ShanghaiTime.DateOf(county.Clock.GetUtcNow()), Attachment.New(AttachmentType.Jpeg))));
        await round.Wake();
        await county.Pass(TimeSpan.FromDays(14));
        office = await county.Person("county");
        (await office.Get($"{Path}/sign/county")).Text.ShouldContain(Name);
        (await office.Send($"{Path}/sign/county", ("word", "agree"))).Status.ShouldBe(HttpStatusCode.OK);
        await county.Pass(TimeSpan.FromMinutes(1));

        Seen gallery = await anyone.Get("/honours?kind=unit");
        gallery.Text.ShouldContain(Name);
        gallery.Page.QuerySelectorAll("table.data tbody tr").Length.ShouldBe(1);
        string verify = gallery.Page.QuerySelectorAll("table.data a").Select(link => link.GetAttribute("href")!).First(href => href.StartsWith("/verify/", StringComparison.Ordinal));
        (await anyone.Get(verify)).Text.ShouldContain(Name);
        (await county.Get<LinyingTalent.AwardRounds.Honours.HonourTable>().Find(round.Nominations[4]))!.Value.State.Unit.ShouldBeTrue();
        string file = (await county.Get<LinyingTalent.AwardRounds.Honours.HonourTable>().Find(round.Nominations[4]))!.Value.State.Certificate.PdfPath;
        using PdfDocument pdf = PdfDocument.Open(await office.Download(file));
        string printed = string.Concat(pdf.GetPage(1).Text.Where(letter => !char.IsWhiteSpace(letter)));
        printed.ShouldContain($"{Name}：");
        printed.ShouldContain("授予你单位");
        printed.ShouldNotContain("同志");

        RoundRecord record = RoundRecord.Read(await anyone.Download($"{Path}/record/file")).ShouldNotBeNull();
        Recomputation found = Recomputation.Of(record);
        found.Differences.ShouldBeEmpty();
        found.Winners.ShouldBe([$"{round.Nominations[0]}", $"{round.Nominations[4]}"]);
        (await anyone.Get($"{Path}/record")).Text.ShouldContain("重新计算的集体排名");
    }

    [Theory]
    [InlineData("identity", "91350100M000100Y44", "校验位不符")]
    [InlineData("identity", "", "请填写统一社会信用代码")]
    [InlineData("responsible", "", "姓名")]
    [InlineData("name", "", "单位名称")]
    public async Task Nominate_UnitWithAFieldWrong_SaysSoBesideItAndKeepsTheRest(string field, string typed, string sentence)
    {
        await using County county = await County.StartAsync(campaign: false);
        await Opened(county, persons: 1, units: 1);
        Person anyone = await county.Person();
        Seen again = await anyone.Send($"{Path}/nominate?for=unit", [.. Form, (field, typed)]);
        again.Status.ShouldBe(HttpStatusCode.BadRequest);
        again.ErrorOf(field).ShouldContain(sentence);
        again.Page.QuerySelector("[name=by-name]")!.GetAttribute("value").ShouldBe("吴推荐");
        again.Page.QuerySelector("[name=responsible]").ShouldNotBeNull("it is still the form for a unit");
    }

    [Fact]
    public async Task Nominate_UnitWhereTheRoundHasNoPlaceForOne_IsTheFormForAPerson()
    {
        await using County county = await County.StartAsync(campaign: false);
        await Opened(county, persons: 1, units: 0);
        Person anyone = await county.Person();
        Seen form = await anyone.Get($"{Path}/nominate?for=unit");
        form.Page.QuerySelector("[name=responsible]").ShouldBeNull();
        (await anyone.SendForm(form, [.. Form, ("for", "unit")])).ErrorOf("identity").ShouldContain("身份证号");
        (await anyone.Get(Path)).Text.ShouldNotContain("申报推荐集体");
    }

    [Fact]
    public async Task Draft_OfAUnit_IsGoneOnWithAsOne()
    {
        await using County county = await County.StartAsync(campaign: false);
        await Opened(county, persons: 1, units: 1);
        Person anyone = await county.Person();
        Seen saved = await anyone.Send($"{Path}/nominate?for=unit", [.. Form, ("do", "draft")]);
        Seen draft = await anyone.Get(new Uri(saved.Page.QuerySelector(".hash a")!.TextContent).AbsolutePath);
        draft.Page.QuerySelector("[name=responsible]")!.GetAttribute("value").ShouldBe("周社长");
        (await anyone.SendForm(draft)).Text.ShouldContain("申报已提交");
    }

    [Fact]
    public void Seen_BlindRound_HidesTheUnitItsShortNameAndWhoIsResponsible()
    {
        Nomination nomination = Rounds.Nomination();
        Round blind = Rounds.At(RoundStep.Score);
        blind = blind with { Terms = blind.Terms with { Scoring = blind.Terms.Scoring with { Blind = true } } };
        nomination = nomination with
        {
            Nominee = nomination.Nominee with { Name = "临颍县大地农业有限公司", Unit = new NominatedUnit(Code, "周社长"), Deeds = "临颍县大地农业有限公司由周社长、老周领头，大地农业带动农户。" },
        };
        SeenNominee.Of(blind, nomination, DivisionRegistry.Linying).Deeds.ShouldBe("＊＊由＊＊、＊＊领头，＊＊带动农户。");
    }

    private static IElement[] Rows(Seen page) => [.. page.Page.QuerySelector("table.data")!.QuerySelectorAll("tbody tr")];

    private static async Task<RoundUnderWay> Opened(County county, int persons, int units)
    {
        RoundTerms terms = RoundUnderWay.Terms(places: persons);
        var round = new RoundUnderWay(county, terms with { Licence = terms.Licence with { Units = units } });
        await round.Open();
        return round;
    }

    // Over the pages, with the consent of whoever is responsible.
    private static async Task<NominationId> Nominated(County county)
    {
        Person anyone = await county.Person(), office = await county.Person("county");
        (await anyone.Get(Path)).Text.ShouldContain("申报推荐集体");
        Seen handedIn = await anyone.Send($"{Path}/nominate?for=unit", Form);
        handedIn.Text.ShouldContain("申报已提交", customMessage: handedIn.Text);
        NominationId id = NominationId.Parse(System.Text.RegularExpressions.Regex.Match(handedIn.Text, "[0-9]{12}-2026-1-[0-9]{4}").Value);
        (await anyone.Send($"{Path}/nominate?for=unit", Form)).Text.ShouldContain("已有申报");
        await county.Pass(TimeSpan.FromMinutes(1));
        string link = await office.LinkTo($"/consents/{id}/");
        (await anyone.Get(link)).Text.ShouldContain($"周社长：您负责的 {Name} 被推荐参加评选");
        (await anyone.Send(link, ("answer", "agree"))).Text.ShouldContain("已经同意");
        Seen shown = await office.Get($"/nominations/{id}");
        foreach (string fact in (string[])[Name, Code, "周社长", "集体"]) shown.Text.ShouldContain(fact);
        shown.Text.ShouldNotContain("周岁");
        return id;
    }
}
