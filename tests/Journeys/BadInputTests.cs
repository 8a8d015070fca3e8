using System.Net;
using LinyingTalent.AdvisorSelection;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.People;

namespace LinyingTalent.Tests.Journeys;

public sealed class BadInputTests
{
    private const string Village = "411122204201";
    private const string Other = "411122108201";

    [Fact]
    public async Task Propose_FieldsMissingOrWrong_SaysSoBesideThemAndKeepsWhatWasTyped()
    {
        await using County county = await County.StartAsync();
        Person village = await county.Person("village-" + Village);
        Seen seen = await village.Send($"/villages/{Village}/propose",
            [.. Steps.Proposal("赵田生"), ("needs", ""), ("c1-identity", "411199197001010000"), ("c1-telephone", "12")]);

        seen.Status.ShouldBe(HttpStatusCode.BadRequest);
        seen.ErrorOf("needs").ShouldNotBeEmpty();
        seen.ErrorOf("c1-identity").ShouldNotBeEmpty();
        seen.ErrorOf("c1-telephone").ShouldNotBeEmpty();
        seen.Page.QuerySelector("#c1-name")!.GetAttribute("value").ShouldBe("赵田生");
        (await village.Get("/selections")).Text.ShouldNotContain("分析研判");
    }

    [Fact]
    public async Task Propose_SecondCandidateWrong_TheListAboveTheFormSaysWhose()
    {
        await using County county = await County.StartAsync();
        Person village = await county.Person("village-" + Village);
        Seen seen = await village.Send($"/villages/{Village}/propose", [.. Steps.Proposal("赵田生", "孙麦香"), ("c2-kind", ""), ("c2-years", "十年")]);

        string[] lines = [.. seen.Page.QuerySelectorAll(".error-summary li").Select(line => line.TextContent.Trim())];
        lines.Length.ShouldBe(2);
        lines.ShouldAllBe(line => line.StartsWith("拟聘对象 2：", StringComparison.Ordinal));
        seen.ErrorOf("c2-kind").ShouldNotContain("拟聘对象 2", Case.Sensitive, "beside its field it is clear");
    }

    [Fact]
    public async Task Propose_NameTheFontLacks_NamesTheCharacter()
    {
        await using County county = await County.StartAsync();
        Person village = await county.Person("village-" + Village);
        Seen seen = await village.Send($"/villages/{Village}/propose", [.. Steps.Proposal("赵田生"), ("c1-name", "赵\U0002169A")]);
        seen.Status.ShouldBe(HttpStatusCode.BadRequest);
        seen.Text.ShouldContain("\U0002169A");
    }

    [Fact]
    public async Task Propose_WhoeverServesOrIsACandidateElsewhere_IsRefusedBesideTheFieldThatTells()
    {
        await using County county = await County.StartAsync();
        await Appointed(county, places: 1, "赵田生");
        await (await county.Person("village-411122102201")).Propose("411122102201", "周立春");
        Person other = await county.Person("village-" + Other);

        (await Refused("赵田生")).ErrorOf("c1-identity").ShouldContain("此人正担任临颍县 陈庄乡 陈庄村的顾问");
        (await Refused("周立春")).ErrorOf("c1-identity").ShouldContain("此人已是临颍县 杜曲镇 杜街村正在进行的选聘中的拟聘对象");
        (await Refused("吴建国", ("c1-telephone", Steps.Candidate(1, "赵田生").Single(field => field.Field == "c1-telephone").Value)))
            .ErrorOf("c1-telephone").ShouldContain("此联系电话已登记在");
        (await Refused("赵田生", ("c1-identity", UnassignedNumbers.IdentityNumber(new DateOnly(1970, 1, 1).AddDays("赵田生".Sum(letter => letter) % 3000), 998))))
            .ErrorOf("c1-name").ShouldContain("姓名和出生日期相同");
        (await other.Get($"/selections/{Other}-2026-1")).Status.ShouldBe(HttpStatusCode.NotFound);

        async Task<Seen> Refused(string name, params (string Field, string Value)[] changes)
        {
            Seen seen = await other.Send($"/villages/{Other}/propose", [.. Steps.Proposal(name), .. changes]);
            seen.Status.ShouldBe(HttpStatusCode.BadRequest, seen.Text);
            seen.Page.QuerySelector("#c1-name")!.GetAttribute("value").ShouldBe(name);
            return seen;
        }
    }

    [Fact]
    public async Task Propose_FourthAdvisorOfAVillage_IsRefusedWithASentence()
    {
        await using County county = await County.StartAsync();
        await Appointed(county, places: 3, "赵田生", "钱禾苗", "孙麦香");

        Seen refused = await (await county.Person("village-" + Village)).Send($"/villages/{Village}/propose", Steps.Proposal("李谷雨"));

        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Text.ShouldContain("本村现有顾问 3 名");
    }

    [Fact]
    public async Task Propose_SameFormTwentyTimesAtOnce_CountsOnce()
    {
        await using County county = await County.StartAsync();
        Person village = await county.Person("village-" + Village);
        Dictionary<string, string> filled = Person.Filled(await village.Get($"/villages/{Village}/propose"), Steps.Proposal("赵田生"));

        HttpResponseMessage[] answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => village.Post($"/villages/{Village}/propose", filled)));

        answers.Select(answer => answer.Headers.Location?.OriginalString).Distinct().ShouldBe([$"/selections/{Village}-2026-1"]);
        Seen seen = await village.Get($"/selections/{Village}-2026-1");
        seen.Page.QuerySelectorAll(".timeline > li").Length.ShouldBe(1);
        Array.ForEach(answers, answer => answer.Dispose());
    }

    [Fact]
    public async Task Steps_OutOfOrderStaleOrOfAnotherVillage_AreRefusedWithASentence()
    {
        await using County county = await County.StartAsync();
        Person office = await county.Person("county"), township = await county.Person("township-204");
        string selection = await (await county.Person("village-" + Village)).Propose(Village, "赵田生");

        (await office.Get(selection + "/review")).Status.ShouldBe(HttpStatusCode.Conflict);
        Seen opened = await township.Get(selection + "/analyse");
        await township.Confirm(selection);
        Seen stale = await township.SendForm(opened, ("decision", "confirm"), ("remark", "同意，理由写了半小时"));
        stale.Status.ShouldBe(HttpStatusCode.Conflict);
        stale.Text.ShouldContain("审查核定");
        stale.Text.ShouldContain("同意，理由写了半小时", Case.Sensitive, "what was typed is not lost");

        (await (await county.Person("township-108")).Get(selection)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await county.Person("village-411122204202")).Get(selection)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await county.Person()).Get(selection)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Post_FromAnotherSiteOrWithoutOurToken_IsRefused()
    {
        await using County county = await County.StartAsync();
        Person village = await county.Person("village-" + Village);
        Dictionary<string, string> filled = Person.Filled(await village.Get($"/villages/{Village}/propose"), Steps.Proposal("赵田生"));

        using HttpResponseMessage foreign = await village.Post($"/villages/{Village}/propose", filled, from: "https://elsewhere.example");
        foreign.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        filled["_token"] = "AAAA";
        using HttpResponseMessage forged = await village.Post($"/villages/{Village}/propose", filled);
        forged.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Invitation_OpenedManyTimes_ChangesNothing_AnsweredTwice_IsGone()
    {
        await using County county = await County.StartAsync();
        Person office = await county.Person("county"), outsider = await county.Person();
        string selection = await (await county.Person("village-" + Village)).Propose(Village, "赵田生");
        await (await county.Person("township-204")).Confirm(selection);
        await office.Approve(selection);
        await county.Processes.WhenIdleAsync();
        StoredCase<Selection> before = (await county.Get<SelectionTable>().Find(CaseId.Parse(Village + "-2026-1")))!;
        string link = $"/invitations/{Village}-2026-1/1/" + county.Get<LinyingTalent.Platform.Secrets.LinkTokens>()
            .Of(Links.Invitation(before.Id, 1), before.State.InvitationOf(1)!.Nonce);

        for (int scan = 0; scan < 10; scan++) (await outsider.Get(link)).Status.ShouldBe(HttpStatusCode.OK);
        (await county.Get<SelectionTable>().Find(before.Id))!.Version.ShouldBe(before.Version);
        (await outsider.Get(link[..^1] + (link[^1] == 'A' ? 'B' : 'A'))).Status.ShouldBe(HttpStatusCode.NotFound);

        Seen open = await outsider.Get(link);
        await outsider.Send(link, ("answer", "decline"));
        (await outsider.SendForm(open, ("answer", "accept"))).Status.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Invitation_OpenedAfterTheCertificate_PromisesNoneAnyMore()
    {
        await using County county = await County.StartAsync();
        Person office = await county.Person("county"), outsider = await county.Person();
        string selection = await (await county.Person("village-" + Village)).Propose(Village, "赵田生");
        await (await county.Person("township-204")).Confirm(selection);
        await office.Approve(selection);
        string link = await county.InvitationTo("赵田生");
        await outsider.Send(link, ("answer", "accept"));
        await county.Pass(TimeSpan.FromMinutes(1));

        Seen later = await outsider.Get(link);
        later.Page.QuerySelector("main a[href^='/verify/']").ShouldNotBeNull();
        later.Text.ShouldContain("聘书已经颁发");
        later.Text.ShouldNotContain("聘书随后颁发");
    }

    [Fact]
    public async Task Check_NothingTyped_SaysSoBesideTheField()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person anyone = await county.Person();
        (await anyone.Get("/verify")).ErrorOf("code").ShouldBeEmpty();
        Seen nothing = await anyone.Get("/verify?code=");
        nothing.Status.ShouldBe(HttpStatusCode.BadRequest);
        nothing.ErrorOf("code").ShouldContain("请填写聘书上的核验码");
    }

    [Fact]
    public async Task Answer_AfterTheDeadline_IsGone()
    {
        await using County county = await County.StartAsync();
        Person office = await county.Person("county");
        string selection = await (await county.Person("village-" + Village)).Propose(Village, "赵田生");
        await (await county.Person("township-204")).Confirm(selection);
        await office.Approve(selection);
        await county.Processes.WhenIdleAsync();
        Selection invited = (await county.Get<SelectionTable>().Find(CaseId.Parse(Village + "-2026-1")))!.State;
        string link = Links.Invitation(invited.Id, 1);
        await county.Pass(TimeSpan.FromDays(30));
        (await (await county.Person()).Get(link + "/" + county.Get<LinyingTalent.Platform.Secrets.LinkTokens>().Of(link, invited.InvitationOf(1)!.Nonce)))
            .Status.ShouldBe(HttpStatusCode.Gone);
    }

    private static async Task Appointed(County county, int places, params string[] names)
    {
        string selection = $"/selections/{Village}-2026-1";
        await (await county.Person("village-" + Village)).Send($"/villages/{Village}/propose", [.. Steps.Proposal(names), ("places", $"{places}")]);
        await (await county.Person("township-204")).Confirm(selection);
        Person office = await county.Person("county");
        await office.Approve(selection, places);
        await county.Pass(TimeSpan.FromMinutes(1));
        foreach (string name in names) await (await county.Person()).Send(await office.InvitationOf(name), ("answer", "accept"));
        await county.Pass(TimeSpan.FromMinutes(1));
    }
}
