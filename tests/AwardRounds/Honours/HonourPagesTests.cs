using System.Net;
using LinyingTalent.AwardRounds;
using LinyingTalent.AwardRounds.Honours;
using LinyingTalent.Certificates;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Trades;
using LinyingTalent.Tests.Journeys;

namespace LinyingTalent.Tests.AwardRounds.Honours;

public sealed class HonourPagesTests
{
    private const string Remove = "/honours/411122204000-2026-1-0001/remove";

    [Fact]
    public async Task Remove_SameFormTenTimesAtOnce_IsOneRemovalAndEachAnswerTheFirst()
    {
        await using County county = await County.StartAsync(campaign: false);
        await Honoured(county);
        Person office = await county.Person("county");
        Seen form = await office.Get(Remove), second = await office.Get(Remove);
        Dictionary<string, string> filled = Person.Filled(form, ("ground", "Falsified"), ("reason", "材料不实"));
        HttpResponseMessage[] answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => office.Post(Remove, filled)));
        answers.Select(answer => answer.StatusCode).ShouldAllBe(status => status == HttpStatusCode.SeeOther);
        Array.ForEach(answers, answer => answer.Dispose());

        // Somebody else's form is another matter.
        (await office.SendForm(second, ("ground", "Violation"), ("reason", "违纪"))).Status.ShouldBe(HttpStatusCode.Conflict);
        (await county.Get<HonourTable>().Find(NominationId.Parse("411122204000-2026-1-0001")))!.Value.State.Removed!.Reason.ShouldBe("材料不实");
    }

    [Fact]
    public async Task Correct_TheCertificate_CorrectsTheGallery()
    {
        await using County county = await County.StartAsync(campaign: false);
        Honour honour = await Honoured(county);
        await (await county.Person("county")).Send($"/certificates/{honour.Certificate.Id}/correct", ("name", "赵田升"), ("reason", "姓名印错"));
        (await (await county.Person()).Get("/honours")).Text.ShouldContain("赵田升");
    }

    [Fact]
    public async Task List_Narrowed_ShowsWhoMatchesToAnyoneAndExportsThem()
    {
        await using County county = await County.StartAsync(campaign: false);
        Honour honour = await Honoured(county);
        Person anyone = await county.Person();
        (await anyone.Get("/honours?q=" + Uri.EscapeDataString(honour.Name))).Text.ShouldContain(honour.Certificate.Number);
        (await anyone.Get("/honours?q=查无此人")).Text.ShouldNotContain(honour.Certificate.Number);
        (await anyone.Get("/honours?state=Removed")).Text.ShouldContain(honour.Certificate.Number, Case.Sensitive, "nobody lost an honour: that is no choice, and counts as not asked for");
        (await anyone.Get("/rounds?q=查无此项")).Page.QuerySelectorAll("table.data tbody tr").Length.ShouldBe(0);
        (await anyone.Get("/rounds")).Page.QuerySelectorAll("table.data tbody tr").Length.ShouldBe(1);
        using HttpResponseMessage workbook = await anyone.Fetch("/honours?format=xlsx");
        workbook.Content.Headers.ContentType!.MediaType.ShouldBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    private static async Task<Honour> Honoured(County county)
    {
        DivisionCode village = DivisionCode.Parse("411122204201");
        CertificateDesk desk = county.Get<CertificateDesk>();
        string number = await desk.AllotHonour(village, 2026, "honour-x");
        IssuedCertificate certificate = await desk.Issue(new HonourToCertify(number, village, "赵田生", "土专家", "2026年土专家评选", new(2026, 3, 2), new(2029, 3, 1), new(2026, 3, 2)));
        Round round = Rounds.At(RoundStep.Honoured) with { Sequence = 1 };
        await county.Get<RoundTable>().TryCommit(round.Id, seen: null, new("opened", round, [], []));
        var honour = new Honour(
            round.Id, "411122204000-2026-1-0001", "赵田生", village, Trade.Planting, "土专家", "2026年土专家评选", new(2026, 3, 2), new(2029, 3, 1), certificate);
        await county.Get<HonourTable>().Keep(honour);
        return honour;
    }
}
