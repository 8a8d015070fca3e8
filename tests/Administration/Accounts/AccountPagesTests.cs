using System.Net;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Tests.Journeys;

namespace LinyingTalent.Tests.Administration.Accounts;

public sealed class AccountPagesTests
{
    private const string New = "/settings/staff/new";
    private const string Township = "/settings/staff/township-204";

    [Fact]
    public async Task Add_WholeForm_IsInTheListWithItsRolesAndItsHistory()
    {
        await using County county = await County.StartAsync();
        Person admin = await county.Person("admin");
        Seen seen = await admin.Send(New, Somebody());
        seen.Status.ShouldBe(HttpStatusCode.OK, seen.Text);
        seen.Text.ShouldContain("添加 姚乡办：陈庄乡 · 党委政府；临颍县 · 县农业农村局");
        seen.Text.ShouldContain("沈管理");
        (await admin.Get("/settings/staff?q=姚乡办")).Text.ShouldContain("yao@sign-in.example");
        Staff kept = (await county.Get<StaffTable>().Find("yao@sign-in.example"))!;
        kept.Grants.ShouldBe([
            new Grant(Role.Township, DivisionCode.Parse("411122204000")), new Grant(Role.Department, DivisionCode.Parse("411122000000"), "agriculture")]);
    }

    [Theory]
    [InlineData("id", "", "请填写")]
    [InlineData("id", "姚", "登录账号由英文字母")]
    [InlineData("id", "a|b", "登录账号由英文字母")]
    [InlineData("id", "county", "")]
    [InlineData("email", "nobody", "电子邮箱格式不对")]
    [InlineData("division1", "411122204210", "应选择乡镇或街道")]
    [InlineData("division1", "411123204000", "请选择")]
    [InlineData("role1", "Mayor", "请选择")]
    [InlineData("department2", "", "请选择")]
    [InlineData("reason", "", "请填写")]
    public async Task Add_FieldWrong_SaysSoAndKeepsWhatWasTyped(string field, string typed, string sentence)
    {
        await using County county = await County.StartAsync();
        Seen seen = await (await county.Person("admin")).Send(New, [.. Somebody(), (field, typed)]);
        seen.Status.ShouldBe(HttpStatusCode.BadRequest);
        if (sentence.Length > 0) seen.ErrorOf(field).ShouldContain(sentence);
        else seen.Text.ShouldContain("账号 county 已经有人使用");
        seen.Page.QuerySelector("#name")!.GetAttribute("value").ShouldBe("姚乡办");
    }

    [Fact]
    public async Task Deactivate_SomebodySignedIn_MayNothingMoreAndCanComeBack()
    {
        await using County county = await County.StartAsync();
        Person admin = await county.Person("admin"), township = await county.Person("township-204");
        (await township.Get("/selections")).Status.ShouldBe(HttpStatusCode.OK);
        (await Standing(admin, "deactivate")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await township.Get("/selections")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await county.Get<StaffTable>().All()).ShouldNotContain(person => person.Id == "township-204");
        (await admin.Get("/settings/staff?state=inactive")).Text.ShouldContain("陈乡办");
        (await Standing(admin, "reactivate")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await township.Get("/selections")).Status.ShouldBe(HttpStatusCode.OK);
        Seen page = await admin.Get(Township);
        page.Text.ShouldContain("停用账号");
        page.Text.ShouldContain("工作调动");
    }

    [Fact]
    public async Task Change_Grants_CountAtOnceAndShowBeforeAndAfter()
    {
        await using County county = await County.StartAsync();
        Person admin = await county.Person("admin"), township = await county.Person("township-204");
        (await township.Get("/selections?q=管庄")).Text.ShouldContain("管庄村");
        Seen seen = await admin.Send(Township, ("division1", "411122108000"), ("reason", "工作调动"));
        seen.Text.ShouldContain("岗位由“陈庄乡 · 党委政府”调整为“窝城镇 · 党委政府”");
        (await township.Get("/selections?q=管庄")).Text.ShouldNotContain("管庄村");
    }

    [Fact]
    public async Task Change_PageReadBeforeAnotherChange_IsRefusedAndKeepsWhatWasTyped()
    {
        await using County county = await County.StartAsync();
        Person admin = await county.Person("admin");
        Seen opened = await admin.Get(Township);
        await admin.Send(Township, ("name", "陈主任"), ("reason", "更名"));
        using HttpResponseMessage stale = await admin.Post(Township, Person.Filled(opened, ("name", "陈副乡长"), ("reason", "更名")));
        stale.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await stale.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("陈副乡长");
        (await county.Get<StaffTable>().Find("township-204"))!.Name.ShouldBe("陈主任");
    }

    [Fact]
    public async Task Administrators_RemovingEachOtherAtOnce_OneStays()
    {
        await using County county = await County.StartAsync();
        Person admin = await county.Person("admin");
        await admin.Send("/settings/staff/county", ("role2", "Administrator"), ("reason", "增设系统管理员"));
        Person other = await county.Person("county");
        HttpResponseMessage[] answers = await Task.WhenAll(
            admin.Post("/settings/staff/county", Person.Filled(await admin.Get("/settings/staff/county"), ("role2", ""), ("reason", "调整"))),
            other.Post("/settings/staff/admin", Person.Filled(await other.Get("/settings/staff/admin"), ("role1", "County"), ("reason", "调整"))));
        answers.Count(answer => answer.StatusCode == HttpStatusCode.SeeOther).ShouldBe(1);
        (await county.Get<StaffTable>().All()).Count(person => person.Has(Role.Administrator)).ShouldBe(1);
        Array.ForEach(answers, answer => answer.Dispose());
    }

    [Fact]
    public async Task Change_OwnRoleOfAdministrator_IsRefused()
    {
        await using County county = await County.StartAsync();
        Seen seen = await (await county.Person("admin")).Send("/settings/staff/admin", ("role1", "County"), ("reason", "不再担任"));
        seen.Status.ShouldBe(HttpStatusCode.Conflict);
        seen.Text.ShouldContain("不能取消自己的系统管理员岗位");
    }

    [Fact]
    public async Task Add_SameFormTenTimesAtOnce_CountsOnce()
    {
        await using County county = await County.StartAsync();
        Person admin = await county.Person("admin");
        Dictionary<string, string> filled = Person.Filled(await admin.Get(New), Somebody());
        HttpResponseMessage[] answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => admin.Post(New, filled)));
        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.SeeOther);
        (await county.Get<StaffTable>().History("yao@sign-in.example")).ShouldHaveSingleItem();
        Array.ForEach(answers, answer => answer.Dispose());
    }

    [Fact]
    public async Task Pages_OfOtherRoles_CountyReadsTownshipSeesNone()
    {
        await using County county = await County.StartAsync();
        Person office = await county.Person("county"), township = await county.Person("township-204");
        (await office.Get("/settings/staff")).Status.ShouldBe(HttpStatusCode.OK);
        (await office.Get(Township)).Page.QuerySelector("form[method=post]").ShouldBeNull();
        (await office.Get(New)).Status.ShouldBe(HttpStatusCode.NotFound);
        using HttpResponseMessage sent = await office.Post(Township, Person.Filled(await (await county.Person("admin")).Get(Township)));
        sent.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        foreach (string path in new[] { "/settings/staff", Township, New }) (await township.Get(path)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await office.Get("/settings/staff/nobody")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static (string Field, string Value)[] Somebody() =>
    [
        ("id", "yao@sign-in.example"), ("name", "姚乡办"), ("email", "yao@office.example"), ("role1", "Township"), ("division1", "411122204000"),
        ("role2", "Department"), ("department2", "agriculture"), ("reason", "新任经办人"),
    ];

    private static async Task<HttpResponseMessage> Standing(Person admin, string what)
    {
        Seen page = await admin.Get(Township);
        Dictionary<string, string> fields = page.Page.QuerySelectorAll("form[action$='/standing'] [name]")
            .ToDictionary(field => field.GetAttribute("name")!, field => field.GetAttribute("value") ?? "");
        fields["do"].ShouldBe(what);
        fields["why"] = "工作调动";
        return await admin.Post(Township + "/standing", fields);
    }
}
