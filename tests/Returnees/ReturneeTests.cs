using System.Net;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Notifications;
using LinyingTalent.Tests.Journeys;
using LinyingTalent.Tests.Programme;

namespace LinyingTalent.Tests.Returnees;

public sealed class ReturneeTests
{
    private static readonly (string, string)[] Loan = [("applicant", "陈返乡"), ("borrower", "Individual"), ("telephone", "15400002222"), ("amount", "200000"), ("term", "24"), ("purpose", "建大棚")];

    [Theory]
    [InlineData("2023-09-30", "Individual", "200001", "不超过 200000 元")]
    [InlineData("2023-10-01", "Individual", "300001", "不超过 300000 元")]
    [InlineData("2022-05-01", "Firm", "3000001", "不超过 3000000 元")]
    [InlineData("2024-05-01", "Firm", "4000001", "不超过 4000000 元")]
    public async Task Loan_AboveTheCeilingOfItsDate_IsRefused(string applied, string borrower, string amount, string sentence)
    {
        await using County county = await County.StartAsync(campaign: false);
        Person township = await county.Person("township-204");
        (string, string)[] loan = [.. Loan, ("opened", applied), ("borrower", borrower), ("amount", amount)];
        (await township.Enter("startup-loans", Kept.Village, loan)).ErrorOf("amount").ShouldContain(sentence);
        (await township.CountOf("/programme/startup-loans")).ShouldBe(0);
        await township.Entered("startup-loans", Kept.Village, [.. loan, ("amount", $"{decimal.Parse(amount, null) - 1}")]);
    }

    [Fact]
    public async Task Loan_TheFourthOfAPerson_IsRefusedUnlessOneBeforeWasRefused()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person township = await county.Person("township-204"), office = await county.Person("county");
        (string, string)[] loan = [.. Loan, ("opened", "2025-05-01")];
        string first = await township.Entered("startup-loans", Kept.Village, loan);
        await township.Entered("startup-loans", Kept.Village, loan);

        // It is the person that counts, wherever the loan was applied for.
        await (await county.Person("township-108")).Entered("startup-loans", "411122108000", loan);
        (await township.Enter("startup-loans", Kept.Village, loan)).ErrorOf("telephone").ShouldContain("最多 3 次");
        (await office.CountOf("/programme/startup-loans")).ShouldBe(3);
        await township.Entered("startup-loans", Kept.Village, [.. loan, ("telephone", "15400003333")]);

        await office.Advanced(first, "refused", "2025-05-10");
        await township.Entered("startup-loans", Kept.Village, loan);
    }

    [Fact]
    public async Task Loan_ManyOfAPersonInOneInstant_AreNoMoreThanTheLimit()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person township = await county.Person("township-204"), other = await county.Person("township-108"), office = await county.Person("county");
        (string, string)[] loan = [.. Loan, ("opened", "2025-05-01")];
        await township.Entered("startup-loans", Kept.Village, loan);
        await township.Entered("startup-loans", Kept.Village, loan);

        // One more is allowed; eight offices' hands send at once, each a form of its own.
        (Person By, Seen Form, string Division)[] forms = [.. await Task.WhenAll(Enumerable.Range(0, 8).Select(async i =>
            (i % 2 == 0 ? township : other, await (i % 2 == 0 ? township : other).Get("/programme/startup-loans/new"), i % 2 == 0 ? Kept.Village : Kept.OtherVillage)))];
        HttpResponseMessage[] answers = await Task.WhenAll(forms.Select(form => form.By.Post(form.Form.Path, Person.Filled(form.Form, [("division", form.Division), .. loan]))));

        answers.Count(answer => answer.StatusCode == System.Net.HttpStatusCode.SeeOther).ShouldBe(1);
        answers.Count(answer => answer.StatusCode == System.Net.HttpStatusCode.BadRequest).ShouldBe(7);
        (await office.CountOf("/programme/startup-loans")).ShouldBe(3);
    }

    [Fact]
    public async Task Case_ReceivedBeforeTheProgramme_IsAYearMistyped()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person township = await county.Person("township-204");
        foreach (string year in (string[])["0025-05-01", "1925-05-01"])
            (await township.Enter("startup-loans", Kept.Village, [.. Loan, ("opened", year)])).ErrorOf("opened").ShouldContain("不能早于");
        (await township.CountOf("/programme/startup-loans")).ShouldBe(0);
    }

    [Fact]
    public async Task Loan_ForTooLong_IsRefused()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person township = await county.Person("township-204");
        (await township.Enter("startup-loans", Kept.Village, [.. Loan, ("opened", "2025-05-01"), ("term", "37")])).ErrorOf("term").ShouldContain("不超过 3 年");
        await township.Entered("startup-loans", Kept.Village, [.. Loan, ("opened", "2025-05-01"), ("term", "36")]);
    }

    [Fact]
    public async Task Loan_DisbursedAndRepaid_ShowsBothSharesOfItsInterest()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person township = await county.Person("township-204"), office = await county.Person("county");
        string path = await township.Entered("startup-loans", Kept.Village, [.. Loan, ("opened", "2022-02-01")]);
        (await township.Get(path)).Page.QuerySelector("a[href$='/step']").ShouldBeNull("to review is the county's");
        await office.Advanced(path, "reviewed", "2022-02-10");
        await office.Advanced(path, "bank", "2022-02-15");
        await office.Advanced(path, "disbursed", "2022-03-01", ("rate", "4.35"));
        string shown = await office.Advanced(path, "repaid", "2024-03-01");
        shown.ShouldContain("17,665.83 元（731 天）");
        shown.ShouldContain("8,832.92 元");
        shown.ShouldContain("8,832.91 元");
        (await office.Get("/programme/startup-loans?count=startup_loans.2022")).Text.ShouldContain("为 20 万元");
    }

    [Fact]
    public async Task Loan_NotRepaidYet_ShowsTheInterestOfItsWholeTerm_AndRepaidEarlyThatOfItsDays()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person township = await county.Person("township-204"), office = await county.Person("county");
        string path = await township.Entered("startup-loans", Kept.Village, [.. Loan, ("opened", "2022-02-01")]);
        foreach (string stage in (string[])["reviewed", "bank"]) await office.Advanced(path, stage, "2022-02-15");
        (await office.Get(path)).Text.ShouldNotContain("利息", Case.Sensitive, "nothing is owed before it is paid out");
        string disbursed = await office.Advanced(path, "disbursed", "2022-03-01", ("rate", "4.35"));
        disbursed.ShouldContain("17,665.83 元（731 天）");
        disbursed.ShouldContain("8,832.92 元");

        string repaid = await office.Advanced(path, "repaid", "2023-03-01");

        foreach (string text in (string[])["8,820.83 元（365 天）", "4,410.42 元", "4,410.41 元"]) repaid.ShouldContain(text);
    }

    [Fact]
    public async Task Case_WithAPromise_StandsOnTheTownshipsWorkListUntilItIsDone()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person township = await county.Person("township-204");
        string path = await township.Entered("green-cases", Kept.Village, ("applicant", "褚老板"), ("matter", "办营业执照"), ("opened", "2026-02-27"));
        (await township.Get(path)).Text.ShouldContain("承诺 2026年3月3日 前办结", Case.Sensitive, "Saturday 28 February is worked, Sunday is not");
        Seen list = await township.Get("/");
        list.Page.QuerySelectorAll($"main a[href='{path}/step']").ShouldHaveSingleItem();
        list.Text.ShouldContain("褚老板");
        (await (await county.Person("township-108")).Get("/")).Text.ShouldNotContain("褚老板");

        await township.Advanced(path, "handled", "2026-03-02");
        (await township.Get(path)).Text.ShouldContain("承诺 2026年3月4日 前办结");
        await township.Advanced(path, "finished", "2026-03-02");
        (await township.Get("/")).Text.ShouldNotContain("褚老板");
    }

    [Fact]
    public async Task Case_OnTheGreenChannel_IsHeldToItsPromisedWorkingDays()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person township = await county.Person("township-204");
        (string, string)[] filed = [("applicant", "褚老板"), ("matter", "办营业执照"), ("opened", "2026-02-13")];
        string inTime = await township.Entered("green-cases", Kept.Village, filed), late = await township.Entered("green-cases", Kept.Village, filed);

        // Promised are 3 working days: 13 February 2026 is the Friday before the Spring Festival, whose Saturday is worked.
        (await township.Advanced(inTime, "handled", "2026-02-25")).ShouldContain("按期");
        (await township.Advanced(late, "handled", "2026-02-26")).ShouldContain("超期");
        await township.Advanced(inTime, "finished", "2026-02-27");
        await township.Advanced(late, "finished", "2026-02-27");

        // Handled in time, but 2 working days for finishing end on Friday the 27th, and Saturday the 28th is late.
        string lateAtTheEnd = await township.Entered("green-cases", Kept.Village, filed);
        await township.Advanced(lateAtTheEnd, "handled", "2026-02-25");
        (await township.Advanced(lateAtTheEnd, "finished", "2026-02-28")).ShouldContain("超期");
        (await township.Get("/programme/green-cases?count=green_cases.2026")).Text.ShouldContain("为 3 件");
        (await township.Get("/programme/green-cases?count=green_on_time.2026")).Text.ShouldContain("为 1 件");

        // One that is still open is no part of the rate; two of four that are done were in time.
        await township.Entered("green-cases", Kept.Village, filed);
        string third = await township.Entered("green-cases", Kept.Village, filed);
        foreach ((string stage, string on) in ((string, string)[])[("handled", "2026-02-14"), ("finished", "2026-02-25")]) await township.Advanced(third, stage, on);
        Seen board = await township.Get("/statistics?period=2026");
        board.Page.QuerySelector("tr#green_on_time b")!.TextContent.ShouldBe("2");
        board.Page.QuerySelector("tr#green_on_time .share")!.TextContent.ShouldBe("按期率 50%");
        (await township.Get("/statistics/green_on_time?period=2026")).Text.ShouldContain("按期率 50%");
        (await township.Get("/statistics?period=2025")).Page.QuerySelector("tr#green_on_time .share").ShouldBeNull("there is nothing to be a share of");
    }

    [Fact]
    public async Task Case_DecidedByTheStandIn_TheAbsentOwnerGetsACopyOfEachDecision()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person owner = await county.Person("township-204"), standIn = await county.Person("township-108");
        (string, string)[] filed = [("applicant", "褚老板"), ("matter", "办营业执照"), ("opened", "2026-03-02")];
        string path = await owner.Entered("green-cases", Kept.Village, filed), other = await owner.Entered("green-cases", Kept.Village, filed);
        (await standIn.Get(path)).Status.ShouldBe(HttpStatusCode.NotFound, "before anybody is away");
        await (await county.Person("admin")).Send(
            "/absences", ("absent", "township-204"), ("delegate", "township-108"), ("from", "2026-03-02"), ("through", "2026-03-06"), ("reason", "外出学习"));

        (await standIn.Advanced(path, "handled", "2026-03-02")).ShouldContain("窝镇办（代 陈乡办）");
        await standIn.Advanced(path, "finished", "2026-03-02");
        await standIn.Advanced(other, "refused", "2026-03-02", ("note", "不属受理范围"));
        // By the own role of an office above, nobody was stood in for.
        await (await county.Person("county")).Entered("green-cases", Kept.Village, filed);

        SentNotification[] copies = await Copies(county, 3);
        copies.ShouldAllBe(copy => copy.Notification.Person!.Name == "陈乡办" && copy.Notification.Arguments[1] == "窝镇办（代 陈乡办）");
        copies.Select(copy => (copy.Notification.Arguments[2], copy.Notification.Link)).ShouldBe(
            [("进展到「部门办理」", path), ("进展到「办结」", path), ("进展到「不予办理」", other)], ignoreOrder: true);
        (await owner.Get(other)).Text.ShouldContain("不属受理范围");
    }

    private static async Task<SentNotification[]> Copies(County county, int expected)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            SentNotification[] copies = await county.Get<NotificationLog>().Latest(DivisionCode.Parse(Kept.Linying), 100)
                .Where(sent => sent.Notification.Template == AbsenceCopies.Template).ToArrayAsync();
            if (copies.Length >= expected || limit.IsCancellationRequested) return copies;
            await county.Pass(TimeSpan.FromSeconds(1));
        }
    }
}
