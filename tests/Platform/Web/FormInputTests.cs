using System.Globalization;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace LinyingTalent.Tests.Platform.Web;

public sealed class FormInputTests
{
    private static readonly FormOption[] Terms = [new("1", "一年"), new("3", "三年")];

    public FormInputTests() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");

    [Fact]
    public void Read_GoodForm_ReturnsValuesWithoutErrors()
    {
        FormInput input = Posted(("name", "  王小麦　"), ("acres", "３００"), ("term", "3"), ("agree", "yes"), ("from", "2026-03-01"), ("note", ""));

        input.Required("name", "姓名", 20).ShouldBe("王小麦");
        input.Whole("acres", "面积", 1, 20000).ShouldBe(300);
        input.Choice("term", "聘期", Terms).ShouldBe("3");
        input.Checked("agree").ShouldBeTrue();
        input.Date("from", "到岗日期").ShouldBe(new DateOnly(2026, 3, 1));
        input.Optional("note", "备注", 500).ShouldBe("");
        input.Errors.ShouldBeEmpty();
    }

    [Fact]
    public void Read_NothingSent_AsksForEachFieldInOrder()
    {
        FormInput input = Posted();

        input.Required("name", "姓名", 20).ShouldBeNull();
        input.Whole("acres", "面积", 1, 20000).ShouldBeNull();
        input.Choice("term", "聘期", Terms).ShouldBeNull();
        input.Date("from", "到岗日期").ShouldBeNull();

        input.Checked("agree").ShouldBeFalse();
        input.Errors.ShouldBe([
            new("name", "请填写“姓名”。"),
            new("acres", "请填写“面积”。"),
            new("term", "请选择“聘期”。"),
            new("from", "请填写“到岗日期”。"),
        ]);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("20001")]
    [InlineData("12.5")]
    [InlineData("1,000")]
    [InlineData("约三百")]
    [InlineData("99999999999999999999")]
    public void Whole_OutOfLimitsOrNoNumber_KeepsTextAndNamesLimits(string typed)
    {
        FormInput input = Posted(("acres", typed));

        input.Whole("acres", "面积", 1, 20000).ShouldBeNull();

        input["acres"].ShouldBe(typed);
        input.ErrorOf("acres").ShouldBe("“面积”应是 1 到 20000 之间的整数，例如 1。");
    }

    [Fact]
    public void Choice_ValueThatWasNotOffered_CountsAsNotChosen() =>
        Posted(("term", "99")).Choice("term", "聘期", Terms).ShouldBeNull();

    [Theory]
    [InlineData("2026-1-5")]
    [InlineData("2026/01/05")]
    [InlineData("2026.1.5")]
    [InlineData("２０２６年１月５日")]
    [InlineData("2026 年 1 月 5 日")]
    [InlineData("20260105")]
    public void Date_AsPeopleWriteIt_IsThatDay(string typed) =>
        Posted(("from", typed)).Date("from", "日期").ShouldBe(new DateOnly(2026, 1, 5));

    [Theory]
    [InlineData("2026-02-30", "“日期”不是有效的日期，请写成 2026-01-05 这样。")]
    [InlineData("明天", "“日期”不是有效的日期，请写成 2026-01-05 这样。")]
    [InlineData("2025-12-31", "“日期”不能早于 2026-01-01。")]
    [InlineData("2027-01-01", "“日期”不能晚于 2026-12-31。")]
    public void Date_ThatCannotBe_SaysWhy(string typed, string sentence)
    {
        FormInput input = Posted(("from", typed));

        input.Date("from", "日期", new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)).ShouldBeNull();

        input.ErrorOf("from").ShouldBe(sentence);
    }

    [Fact]
    public void Required_LongerThanAllowed_IsRefusedAndNotCutOff()
    {
        FormInput input = Posted(("name", "𠮷𠮷𠮷"));

        input.Required("name", "姓名", 3).ShouldBe("𠮷𠮷𠮷");
        input.Required("name", "姓名", 2).ShouldBeNull();

        input["name"].ShouldBe("𠮷𠮷𠮷");
        input.ErrorOf("name").ShouldBe("“姓名”最多 2 个字，现在有 3 个字，请删减。");
    }

    [Theory]
    [InlineData("王\0麦", false)]
    [InlineData("王\t麦", false)]
    [InlineData("王\n麦", false)]
    [InlineData("王\u202E麦", true)]
    [InlineData("王\u001B麦", true)]
    [InlineData("王\uFFFD麦", true)]
    public void Required_CharacterThatCannotBeUsed_SaysWhichOne(string typed, bool manyLines)
    {
        FormInput input = Posted(("name", typed));

        input.Required("name", "姓名", 20, manyLines).ShouldBeNull();

        input.ErrorOf("name")!.ShouldStartWith("“姓名”的第 2 个字符无法使用");
    }

    [Fact]
    public void Whole_HalfOfACharacter_IsRefused() =>
        Posted(("acres", "1\uD842")).Whole("acres", "面积", 1, 9).ShouldBeNull();

    [Fact]
    public void Required_ManyLines_HaveOneKindOfLineBreak() =>
        Posted(("why", "一\r\n二\r三")).Required("why", "理由", 5, manyLines: true).ShouldBe("一\n二\n三");

    [Fact]
    public void Refuse_FieldTwice_KeepsTheFirstSentence()
    {
        FormInput input = Posted();

        input.Refuse("name", "first");
        input.Refuse("name", "second");

        input.Errors.ShouldBe([new("name", "first")]);
    }

    private static FormInput Posted(params (string Name, string Value)[] fields) =>
        new(new FormCollection(fields.ToDictionary(field => field.Name, field => new StringValues(field.Value))));
}
