using System.Globalization;
using System.Text;
using LinyingTalent.Certificates;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace LinyingTalent.Tests.Certificates;

public class CertificatePdfTests
{
    [Fact]
    public void Render_Letter_IsOneA4LandscapePageWithItsTextInReadingOrder()
    {
        using var pdf = PdfDocument.Open(CertificatePdf.Render(Letters.Of()));

        var page = pdf.GetPages().ShouldHaveSingleItem();
        page.Width.ShouldBe(297 / 25.4 * 72, 0.5);
        page.Height.ShouldBe(210 / 25.4 * 72, 0.5);
        ShouldAppearInOrder(page, "聘书", "CERTIFICATEOFAPPOINTMENT", "编号：临颍聘字〔2026〕第0001号", "王建国同志：",
            "兹聘请您担任临颍县繁城回族镇双庙村村级发展顾问，聘期自2026年1月5日起至2029年1月4日止。", "特颁此聘书。",
            "VillageDevelopmentAdvisor", "5January2026–4January2029", "扫码核验", "核验码7K3-M9Q-XRT7", "rencai.example.cn/verify",
            "中共临颍县委人才工作领导小组办公室", "2026年1月5日", "本件未使用电子印章");
    }

    [Fact]
    public void Render_Letter_EmbedsSmallSubsetsOnly()
    {
        var bytes = CertificatePdf.Render(Letters.Of());

        bytes.Length.ShouldBeLessThan(100_000);
        using var pdf = PdfDocument.Open(bytes);
        pdf.GetPage(1).Letters.Select(letter => letter.FontName).Distinct().ShouldBe(["AAAAAA+MaShanZheng-Regular", "BAAAAA+NotoSerifSC-Medium"], ignoreOrder: true);
    }

    [Fact]
    public void Render_SameLetterTwice_GivesTheSameBytes()
    {
        var letter = Letters.Of() with { SampleSeal = true, Watermark = "样本", Corrected = new DateOnly(2026, 3, 1) };

        CertificatePdf.Render(letter).ShouldBe(CertificatePdf.Render(letter));
        CertificatePdf.Render(letter).ShouldNotBe(CertificatePdf.Render(letter with { Name = "王建军" }));
    }

    [Fact]
    public void Render_Letter_SaysWhatItIsInItsMetadata()
    {
        using var pdf = PdfDocument.Open(CertificatePdf.Render(Letters.Of()));

        pdf.Information.Title.ShouldBe("聘书 临颍聘字〔2026〕第0001号 王建国");
        pdf.Information.Author.ShouldBe("中共临颍县委人才工作领导小组办公室");
        pdf.Information.GetCreatedDateTimeOffset().ShouldBe(new DateTimeOffset(2026, 1, 5, 0, 0, 0, TimeSpan.FromHours(8)));
        pdf.Structure.Catalog.CatalogDictionary.Data["Lang"].ShouldBeOfType<StringToken>().Data.ShouldBe("zh-CN");
    }

    [Fact]
    public void Render_Letter_PointsToItsLastTableAndThatToItsCatalogue()
    {
        var text = Encoding.Latin1.GetString(CertificatePdf.Render(Letters.Of()));

        var table = int.Parse(text[(text.LastIndexOf("startxref", StringComparison.Ordinal) + 10)..].Split('\n')[0], CultureInfo.InvariantCulture);
        text[table..].ShouldStartWith("xref\n");
        var entry = text[table..].Split('\n');
        var catalog = text[int.Parse(entry[2].Split(' ')[0], CultureInfo.InvariantCulture)..];
        catalog.ShouldStartWith($"{entry[1].Split(' ')[0]} 0 obj\n<</Lang (zh-CN)");
    }

    [Theory]
    [MemberData(nameof(Letters.Unusual), MemberType = typeof(Letters))]
    public void Render_UnusualLetter_StaysInsideTheFrameAndOffTheQrCode(string name, string place, string post)
    {
        using var pdf = PdfDocument.Open(CertificatePdf.Render(Letters.Of(name, place, post)));

        var page = pdf.GetPage(1);
        var qr = QrOnPage.Find(page).QuietZone;
        ShouldAppearInOrder(page, name.Replace(" ", ""), place + post, "特颁此聘书。");
        page.Letters.Where(letter => letter.Value != " ").ShouldAllBe(letter =>
            letter.BoundingBox.Left > 50 && letter.BoundingBox.Right < page.Width - 50 && letter.BoundingBox.Bottom > 50 && letter.BoundingBox.Top < page.Height - 50);
        page.Letters.ShouldAllBe(letter => letter.BoundingBox.Left > qr.Right || letter.BoundingBox.Right < qr.Left
            || letter.BoundingBox.Bottom > qr.Top || letter.BoundingBox.Top < qr.Bottom);
    }

    [Theory]
    [MemberData(nameof(Letters.Unusual), MemberType = typeof(Letters))]
    public void Render_UnusualLetter_LeavesAirBetweenTheLinesOfItsBody(string name, string place, string post)
    {
        using var pdf = PdfDocument.Open(CertificatePdf.Render(Letters.Of(name, place, post)));

        var body = pdf.GetPage(1).Letters.SkipWhile(letter => letter.Value != "经").TakeWhile(letter => letter.Value != "V").ToList();
        var baselines = body.Select(letter => Math.Round(letter.StartBaseLine.Y, 1)).Distinct().ToList();
        baselines.Count.ShouldBeGreaterThan(1);
        baselines.Zip(baselines.Skip(1), (upper, lower) => upper - lower).ShouldAllBe(lead => lead > 1.6 * body[0].PointSize);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(150)]
    [InlineData(210)]
    public void Render_Letter_HoldsTheVerifyLinkInAQrCodeWithItsQuietZone(int codeLength)
    {
        var link = CertificateSigner.LinkFor(Letters.Origin, string.Concat(Enumerable.Range(0, codeLength).Select(i => "Az0_-9bQ"[i * 7 % 8])));
        using var pdf = PdfDocument.Open(CertificatePdf.Render(Letters.Of() with { VerifyLink = link }));

        var qr = QrOnPage.Find(pdf.GetPage(1));

        QrReader.Read(qr.Dark).ShouldBe(link.AbsoluteUri);
        qr.ModuleSize.ShouldBeGreaterThan(0.35 * 72 / 25.4, "an old phone needs modules of 0.35 mm");
        (qr.Symbol.Left - qr.QuietZone.Left).ShouldBe(4 * qr.ModuleSize, 0.05);
        (qr.QuietZone.Top - qr.Symbol.Top).ShouldBe(4 * qr.ModuleSize, 0.05);
    }

    [Fact]
    public void Render_Corrected_SaysWhen()
    {
        using var pdf = PdfDocument.Open(CertificatePdf.Render(Letters.Of() with { Corrected = new DateOnly(2026, 3, 1) }));

        ShouldAppearInOrder(pdf.GetPage(1), "本证书于2026年3月1日更正重发，编号不变。");
    }

    [Fact]
    public void Render_SampleSealAndWatermark_SayWhatTheyAre()
    {
        using var pdf = PdfDocument.Open(CertificatePdf.Render(Letters.Of() with { SampleSeal = true, Watermark = "已撤销" }));

        ShouldAppearInOrder(pdf.GetPage(1), "已撤销", "聘书", "样章", "装饰图样·非印章");
    }

    [Fact]
    public void Render_Ceremony_HasAPageEachInOrderAndSharesItsFonts()
    {
        var letters = Enumerable.Range(1, 20).Select(serial => Letters.Of() with { Number = new("临颍", CertificateKind.Appointment, 2026, serial) }).ToList();
        var bytes = CertificatePdf.Render(letters);

        using var pdf = PdfDocument.Open(bytes);
        pdf.NumberOfPages.ShouldBe(20);
        foreach (var (letter, page) in letters.Zip(pdf.GetPages()))
            ShouldAppearInOrder(page, letter.Number.ToString());
        bytes.Length.ShouldBeLessThan(20 * 30_000);
    }

    [Fact]
    public void Render_NoLetter_IsRefused() => Should.Throw<ArgumentException>(() => CertificatePdf.Render([]));

    private static void ShouldAppearInOrder(Page page, params string[] parts)
    {
        var text = string.Concat(page.Letters.Select(letter => letter.Value).Where(value => value != " "));
        var from = 0;
        foreach (var part in parts)
        {
            var at = text.IndexOf(part, from, StringComparison.Ordinal);
            at.ShouldBeGreaterThanOrEqualTo(0, $"{part} after place {from} of {text}");
            from = at + part.Length;
        }
    }
}
