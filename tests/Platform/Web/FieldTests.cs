using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using LinyingTalent.Platform.Web.Forms;

namespace LinyingTalent.Tests.Platform.Web;

public sealed class FieldTests
{
    private const string Attack = "\"><script>alert(1)</script>王";

    private static readonly FormOption[] Villages = [new("210", "临涧村", Group: "台陈镇"), new("001", "方桥村", Group: "城关街道")];

    [Fact]
    public async Task Show_WrongField_LinksErrorAndKeepsText()
    {
        FormInput input = new(new KeyValuePair<string, string>("tel", "1380395"));
        input.Refuse("tel", "“联系电话”应是 11 位手机号。");

        IDocument page = await Rendered.Field<TextField>(input, ("Name", "tel"), ("Label", "联系电话"), ("Hint", "只有经办人看得到。"));

        IElement box = page.GetElementById("tel")!;
        box.GetAttribute("value").ShouldBe("1380395");
        box.GetAttribute("aria-invalid").ShouldBe("true");
        box.GetAttribute("aria-describedby")!.Split(' ').Select(id => page.GetElementById(id)!.Says())
            .ShouldBe(["只有经办人看得到。", "错误：“联系电话”应是 11 位手机号。"]);
        page.QuerySelector("label[for=tel]")!.Says().ShouldBe("联系电话");
        page.QuerySelector(".error-summary a[href='#tel']")!.Says().ShouldBe("“联系电话”应是 11 位手机号。");
        page.QuerySelector(".error-summary h2")!.Says().ShouldBe("有 1 处需要改正");
    }

    [Fact]
    public async Task Show_RightField_HasNoTraceOfErrors()
    {
        IDocument page = await Rendered.Field<TextField>(new(), ("Name", "tel"), ("Label", "联系电话"), ("Optional", true));

        page.QuerySelectorAll("[aria-invalid], [aria-describedby], [role=alert]").ShouldBeEmpty();
        page.QuerySelector("label")!.Says().ShouldBe("联系电话（选填）");
    }

    [Fact]
    public async Task Show_MarkupTypedIntoFields_IsTextAgain()
    {
        FormInput input = new(new KeyValuePair<string, string>("x", Attack));
        input.Refuse("x", Attack);

        IDocument[] pages =
        [
            await Rendered.Field<TextField>(input, ("Name", "x"), ("Label", Attack), ("Hint", Attack)),
            await Rendered.Field<TextArea>(input, ("Name", "x"), ("Label", Attack)),
            await Rendered.Field<SelectField>(input, ("Name", "x"), ("Label", Attack), ("Options", new FormOption[] { new(Attack, Attack, Group: Attack) })),
            await Rendered.Field<ChoiceField>(input, ("Name", "x"), ("Label", Attack), ("Options", new FormOption[] { new(Attack, Attack, Hint: Attack) })),
            await Rendered.Field<NumberField>(input, ("Name", "x"), ("Label", Attack), ("Unit", Attack)),
            await Rendered.Field<DateField>(input, ("Name", "x"), ("Label", Attack)),
        ];

        foreach (IDocument page in pages)
        {
            page.QuerySelectorAll("script").ShouldBeEmpty();
            page.QuerySelector(".field-error")!.Says().ShouldContain("<script>");
        }

        ((IHtmlInputElement)pages[0].GetElementById("x")!).Value.ShouldBe(Attack);
        ((IHtmlTextAreaElement)pages[1].GetElementById("x")!).Value.ShouldBe(Attack);
    }

    [Fact]
    public async Task Show_TextAreaThatBeginsWithALineBreak_KeepsIt()
    {
        FormInput input = new(new KeyValuePair<string, string>("why", "\n一\n二"));

        IDocument page = await Rendered.Field<TextArea>(input, ("Name", "why"), ("Label", "理由"));

        ((IHtmlTextAreaElement)page.GetElementById("why")!).Value.ShouldBe("\n一\n二");
    }

    [Fact]
    public async Task Show_ChosenOption_IsSelectedUnderItsGroup()
    {
        FormInput input = new(new KeyValuePair<string, string>("village", "001"));

        IDocument page = await Rendered.Field<SelectField>(input, ("Name", "village"), ("Label", "村"), ("Options", Villages));

        IElement chosen = page.QuerySelectorAll("option[selected]").ShouldHaveSingleItem();
        chosen.Says().ShouldBe("方桥村");
        chosen.ParentElement!.GetAttribute("label").ShouldBe("城关街道");
    }

    [Fact]
    public async Task Show_WrongChoice_SummaryLeadsToTheFirstAnswer()
    {
        FormInput input = new();
        input.Refuse("village", "请选择“村”。");

        IDocument page = await Rendered.Field<ChoiceField>(input, ("Name", "village"), ("Label", "村"), ("Options", Villages));

        page.QuerySelector("#village")!.GetAttribute("type").ShouldBe("radio");
        page.QuerySelectorAll("input[type=radio]").Select(radio => page.QuerySelector($"label[for={radio.Id}]")!.Says()).ShouldBe(["临涧村", "方桥村"]);
        page.QuerySelector("fieldset")!.GetAttribute("aria-describedby").ShouldBe("village-error");
    }

    [Theory]
    [InlineData("2026-01-05", "date")]
    [InlineData("", "date")]
    [InlineData("去年春天", "text")]
    public async Task Show_DateThatNoCalendarCanShow_StaysVisibleAsText(string typed, string type)
    {
        FormInput input = new(new KeyValuePair<string, string>("from", typed));

        IDocument page = await Rendered.Field<DateField>(input, ("Name", "from"), ("Label", "日期"));

        page.GetElementById("from")!.GetAttribute("type").ShouldBe(type);
        page.GetElementById("from")!.GetAttribute("value").ShouldBe(typed);
    }

    [Fact]
    public async Task Show_TickedBox_IsTickedAgain()
    {
        FormInput input = new(new KeyValuePair<string, string>("agree", "yes"));

        IDocument page = await Rendered.Field<CheckField>(input, ("Name", "agree"), ("Label", "同意"));

        ((IHtmlInputElement)page.GetElementById("agree")!).IsChecked.ShouldBeTrue();
        ((IHtmlInputElement)page.GetElementById("agree")!).Value.ShouldBe("yes");
    }

    [Fact]
    public async Task Show_Form_CarriesTokenKeyAndVersion()
    {
        IDocument page = await Rendered.Part<FormShell>(("Action", "/propose"), ("Submit", "提交"), ("Key", "k1"), ("Seen", "W/\"7\""), ("Multipart", true));

        var form = (IHtmlFormElement)page.QuerySelector("form")!;
        form.Method.ShouldBe("post");
        form.Enctype.ShouldBe("multipart/form-data");
        form.QuerySelectorAll("input[type=hidden]").Cast<IHtmlInputElement>().Select(hidden => $"{hidden.Name}={hidden.Value}")
            .ShouldBe(["_token=token-of-the-session", "_key=k1", "_seen=W/\"7\""]);
    }
}
