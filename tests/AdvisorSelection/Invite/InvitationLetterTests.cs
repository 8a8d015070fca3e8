using LinyingTalent.AdvisorSelection;
using LinyingTalent.AdvisorSelection.Invite;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Documents;
using UglyToad.PdfPig;

namespace LinyingTalent.Tests.AdvisorSelection.Invite;

public sealed class InvitationLetterTests
{
    [Fact]
    public void Of_InvitedPerson_SaysWhoAsksWhomForWhatAndUntilWhen()
    {
        OfficialLetter letter = Letter();
        letter.Addressee.ShouldBe("钱禾同志：");
        string text = string.Concat(letter.Paragraphs);
        text.ShouldContain("诚邀您担任临颍县陈庄乡贾太石村村级发展顾问，聘期3年");
        text.ShouldContain("种植、电商与营销方面的指导");
        text.ShouldContain("请您于2026年3月7日10时前答复");
        letter.Date.ShouldBe(new DateOnly(2026, 3, 2));
    }

    [Fact]
    public void Render_Letter_IsOnePortraitPageWithSearchableText()
    {
        using PdfDocument pdf = PdfDocument.Open(OfficialLetterPdf.Render(Letter()));
        UglyToad.PdfPig.Content.Page page = pdf.GetPages().ShouldHaveSingleItem();
        page.Width.ShouldBe(210 / 25.4 * 72, 0.5);
        page.Height.ShouldBe(297 / 25.4 * 72, 0.5);
        string text = string.Concat(page.Text.Where(letter => !char.IsWhiteSpace(letter)));
        foreach (string part in (string[])["临颍县人才工作领导小组办公室", "关于聘请担任村级发展顾问的邀请函", "钱禾同志：", "特此函邀，盼复。", "2026年3月2日", "未使用电子印章"])
            text.ShouldContain(part);
        page.Letters.Min(letter => letter.StartBaseLine.X).ShouldBeGreaterThan(28 / 25.4 * 72 - 1);
    }

    [Fact]
    public void Render_Letter_EmbedsOneSmallSubsetAndRepeatsItsBytes()
    {
        byte[] bytes = OfficialLetterPdf.Render(Letter());
        bytes.Length.ShouldBeLessThan(80_000);
        bytes.ShouldBe(OfficialLetterPdf.Render(Letter()));
        using PdfDocument pdf = PdfDocument.Open(bytes);
        pdf.GetPage(1).Letters.Select(letter => letter.FontName).Distinct().ShouldBe(["AAAAAA+NotoSerifSC-Medium"]);
        pdf.Information.Title.ShouldBe("关于聘请担任村级发展顾问的邀请函");
    }

    private static OfficialLetter Letter()
    {
        Selection invited = Given.InvitedBest();
        return InvitationLetter.Of(invited, invited.InvitationOf(2)!, DivisionRegistry.Linying);
    }
}
