using LinyingTalent.Tests.Journeys;
using LinyingTalent.Tests.Programme;

namespace LinyingTalent.Tests.Training;

public sealed class TrainingTests
{
    private static readonly (string, string)[] Talent = [("opened", "2025-01-05"), ("person", "冯能手"), ("trade", "Planting"), ("skill", "辣椒"), ("consent", "yes")];

    [Theory]
    [InlineData("2026-03-20", "attended", "3", "attended", "才开班")]
    [InlineData("2026-03-20", "score", "80", "score", "才开班")]
    [InlineData("2026-02-02", "attended", "6", "attended", "超过了课程的 5 天")]
    [InlineData("2026-02-02", "certificate", "LY-001", "certificate", "成绩达到 60 分、到课达到 80%")]
    [InlineData("2026-02-02", "certified", "2026-02-20", "certificate", "填写证书编号")]
    [InlineData("2026-02-02", "score", "101", "score", "0 到 100")]
    [InlineData("2026-02-02", "score", "-1", "score", "0 到 100")]
    public async Task Enrolment_ThatCannotBe_IsRefused(string begins, string field, string value, string wrong, string sentence)
    {
        await using County county = await County.StartAsync(campaign: false);
        Person township = await county.Person("township-204");
        (string, string)[] enrolment = [("person", "冯能手"), ("batch", await Batch(township, begins)), ("consent", "yes")];
        Seen refused = await township.Enter("enrolments", Kept.Village, [.. enrolment, (field, value)]);
        refused.ErrorOf(wrong).ShouldContain(sentence);
        (await township.CountOf("/programme/enrolments")).ShouldBe(0);
    }

    [Fact]
    public async Task Enrolment_PassedWithEnoughDays_TakesACertificate()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person township = await county.Person("township-204");
        string batch = await Batch(township, "2026-02-02");
        await township.Entered("enrolments", Kept.Village,
            ("person", "冯能手"), ("batch", batch), ("attended", "4"), ("score", "60"), ("certificate", "LY-001"), ("certified", "2026-02-28"), ("consent", "yes"));
        (await township.Get("/programme/enrolments?count=training_certificates.2026")).Text.ShouldContain("为 1 本");
    }

    [Fact]
    public async Task Certificate_GivenMonthsAfterTheEnrolment_CountsInTheMonthOfItsDay()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person township = await county.Person("township-204");
        string batch = await Batch(township, "2025-11-03");
        (string, string)[] passed = [("attended", "5"), ("score", "90"), ("certificate", "LY-001"), ("reason", "发证")];
        string path = await township.Entered("enrolments", Kept.Village, ("person", "冯能手"), ("batch", batch), ("consent", "yes"));
        (await township.Send($"{path}/correct", passed)).ErrorOf("certified").ShouldContain("发证日期");
        (await township.Send($"{path}/correct", [.. passed, ("certified", "2025-11-02")])).ErrorOf("certified").ShouldContain("不早于开班日期");

        await township.Send($"{path}/correct", [.. passed, ("certified", "2025-12-30")]);

        (await township.Get("/programme/enrolments?count=training_certificates.2025")).Text.ShouldContain("为 1 本", Case.Sensitive, "it was given in 2025, whenever it was entered");
        (await township.Get("/programme/enrolments?count=training_certificates.2026")).Text.ShouldContain("为 0 本");
    }

    [Theory]
    [InlineData("59", "5")]
    [InlineData("60", "3")]
    public async Task Certificate_WithTooFewMarksOrDays_IsRefused(string score, string days)
    {
        await using County county = await County.StartAsync(campaign: false);
        Person township = await county.Person("township-204");
        Seen refused = await township.Enter("enrolments", Kept.Village,
            ("person", "冯能手"), ("batch", await Batch(township, "2026-02-02")), ("attended", days), ("score", score), ("certificate", "LY-001"), ("certified", "2026-02-28"), ("consent", "yes"));
        refused.ErrorOf("certificate").ShouldContain("成绩达到 60 分、到课达到 80%");
    }

    [Fact]
    public async Task Talent_OnTheWayIntoOffice_IsMarkedAsWorthCultivatingFirst()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person village = await county.Person($"village-{Kept.Village}");
        string path = await village.Entered("practical-talents", Kept.Village, Talent);
        (await village.Advance(path, "leader", "2025-06-01")).ErrorOf("on").ShouldContain("有培养前途");
        (await village.Get("/programme/practical-talents?count=worth_cultivating.2025")).Text.ShouldContain("为 0 人");
        await village.Send($"{path}/correct", ("worth", "yes"), ("reason", "村里推荐"));
        (await village.Get("/programme/practical-talents?count=worth_cultivating.2025")).Text.ShouldContain("为 1 人");
        foreach ((string stage, string on) in ((string, string)[])[("leader", "2025-06-01"), ("party", "2025-07-01"), ("reserve", "2025-12-01"), ("cadre", "2026-02-01")])
            await village.Advanced(path, stage, on);
        (await village.Get(path)).Page.QuerySelector("a[href$='/step']").ShouldBeNull("the path has four steps");
    }

    [Fact]
    public async Task Talents_OfTwoTrades_AreSoManyPeopleAndTwoTrades()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person village = await county.Person($"village-{Kept.Village}");
        foreach (string trade in (string[])["Planting", "Planting", "Crafts"]) await village.Entered("practical-talents", Kept.Village, [.. Talent, ("trade", trade)]);
        (await village.Get("/programme/practical-talents?count=practical_talents.2025")).Text.ShouldContain("为 3 人");
        (await village.Get("/programme/practical-talents?count=talent_trades.2025")).Text.ShouldContain("为 2 类");
        (await village.Enter("practical-talents", Kept.Village, [.. Talent, ("trade", "Law")])).ErrorOf("trade").ShouldNotBeEmpty("law is none of the seven");
    }

    private static async Task<string> Batch(Person township, string begins) => Kept.IdOf(await township.Entered(
        "training-batches", Kept.Taichen, ("title", "辣椒栽培班"), ("trade", "Planting"), ("from", begins), ("to", begins[..8] + "28"), ("days", "5"), ("site", "党校"), ("teacher", "农技站")));
}
