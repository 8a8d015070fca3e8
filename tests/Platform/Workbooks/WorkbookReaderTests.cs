using System.Text;
using LinyingTalent.Platform.People;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Trades;
using LinyingTalent.Platform.Workbooks;

namespace LinyingTalent.Tests.Platform.Workbooks;

public sealed class WorkbookReaderTests
{
    // Two phrases of the app serve as headings, so that both languages are there.
    private static readonly SheetPattern Trades = new(TradeTexts.Planting, [TradeTexts.Breeding, TradeTexts.Crafts]);

    private static string Head => ByHand.Row(1, TradeTexts.Breeding.In(Languages.Chinese), TradeTexts.Crafts.In(Languages.Chinese));

    [Fact]
    public void Read_TextAndNumbers_AsSpreadsheetsWriteThem()
    {
        ReadRow row = Rows(ByHand.Workbook(
            Head + "<row r=\"7\"><c r=\"A7\" t=\"s\"><v>1</v></c><c r=\"B7\"><v>13800138000</v></c></row>",
            shared: "<si><t>other</t></si><si><r><t>陈</t></r><r><t xml:space=\"preserve\">志远 </t></r><rPh sb=\"0\" eb=\"1\"><t>chen</t></rPh></si>")).ShouldHaveSingleItem();

        row.Number.ShouldBe(7);
        row[0].ShouldBe("陈志远");
        row[1].ShouldBe("13800138000");
        row[2].ShouldBe("");
    }

    [Fact]
    public void Read_HeadsInEnglishWithBlanks_AreTheSame() =>
        Rows(ByHand.Workbook(ByHand.Row(1, " " + TradeTexts.Breeding.In(Languages.English), TradeTexts.Crafts.In(Languages.English) + "*") + ByHand.Row(2, "a", "b")))
            .ShouldHaveSingleItem();

    [Fact]
    public void Read_RowsOfFormattedBlanks_AreNotThere() =>
        Rows(ByHand.Workbook(Head + "<row r=\"2\"><c r=\"A2\" s=\"1\"/><c r=\"B2\" t=\"inlineStr\"><is><t>  </t></is></c></row>" + ByHand.Row(3, "a", "b")))
            .ShouldHaveSingleItem().Number.ShouldBe(3);

    [Fact]
    public async Task Read_WhatWeWrote_IsTheSame()
    {
        string[] texts = ["=1+1", "'=x", "_x0041_ \u0001", "  中文 ", "\uD840\uDC00", "-", "<&>"];
        byte[] written = await Written.Bytes(Written.Sheet(
            "s", [TradeTexts.Breeding, TradeTexts.Crafts], [.. texts.Select((text, i) => new CellValue[] { text, i })]));

        IReadOnlyList<ReadRow> rows = Rows(written);

        rows.Select(row => row[0]).ShouldBe(texts.Select(text => text.Trim()));
        rows.Select(row => row[1]).ShouldBe(Enumerable.Range(0, texts.Length).Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task Read_Days_ComeBack()
    {
        byte[] written = await Written.Bytes(Written.Sheet("s", [TradeTexts.Breeding, TradeTexts.Crafts], [(CellValue)new DateOnly(2026, 2, 28), "x"]));

        CellValue.DayOf(Rows(written)[0].Cells[0].Number).ShouldBe(new DateOnly(2026, 2, 28));
    }

    [Fact]
    public void Read_NothingChosen_SaysSo() => Refused([]).ShouldBe(new NoWorkbook());

    [Theory]
    [InlineData("name,number\n")]
    [InlineData("%PDF-1.7 and so on")]
    [InlineData("PK\u0003\u0004 cut off")]
    public void Read_AnotherFile_IsNoWorkbook(string content) => Refused(Encoding.UTF8.GetBytes(content)).ShouldBe(new NotAWorkbook());

    [Fact]
    public void Read_ZipOfSomethingElse_IsNoWorkbook() => Refused(ByHand.Zip(("readme.txt", "x"))).ShouldBe(new NotAWorkbook());

    [Fact]
    public void Read_WorkbookCutInHalf_IsNoWorkbook()
    {
        byte[] whole = ByHand.Workbook(Head + ByHand.Row(2, "a", "b"));
        Refused(whole[..(whole.Length / 2)]).ShouldBe(new NotAWorkbook());
    }

    [Fact]
    public void Read_OldFormatOrPassword_SaysWhatToDo() =>
        Refused([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]).ShouldBe(new OldOrLocked());

    [Fact]
    public void Read_SixMegabytes_IsTooLarge() => Refused(new byte[6 * 1024 * 1024]).ShouldBe(new WorkbookTooLarge());

    [Fact]
    public void Read_HundredThousandRows_IsTooMany()
    {
        var rows = new StringBuilder(Head);
        for (int row = 2; row <= 100_001; row++) rows.Append(ByHand.Row(row, $"{row}", "x"));
        Refused(ByHand.Workbook(rows.ToString())).ShouldBe(new TooManyRows("名单"));
    }

    [Fact]
    public void Read_TenThousandRows_AreRead()
    {
        var rows = new StringBuilder(Head);
        for (int row = 2; row <= 10_001; row++) rows.Append(ByHand.Row(row, $"{row}", "x"));
        Rows(ByHand.Workbook(rows.ToString())).Count.ShouldBe(10_000);
    }

    [Fact]
    public void Read_BombThatSaysSo_IsRefusedBeforeItIsUnpacked() =>
        Refused(ByHand.Workbook(Head + new string(' ', 60 * 1024 * 1024))).ShouldBe(new UnpacksTooLarge());

    [Fact]
    public void Read_BombInAnotherPart_IsRefused() =>
        Refused(ByHand.Workbook(Head + ByHand.Row(2, "a", "b"), more: ("xl/media/picture.emf", new string('0', 20 * 1024 * 1024)))).ShouldBe(new UnpacksTooLarge());

    [Fact]
    public void Read_BombThatLiesAboutItsSize_IsRefusedWhileItIsUnpacked()
    {
        var random = new Random(1);
        var rows = new StringBuilder(Head);
        for (int row = 2; rows.Length < 56 * 1024 * 1024; row++) rows.Append($"<row r=\"{row}\"><c s=\"{random.Next()}\"/><c s=\"{random.Next()}\"/></row>".PadRight(700));
        byte[] honest = ByHand.Workbook(rows.ToString());
        honest.Length.ShouldBeLessThan(WorkbookLimits.LongestUpload);

        Refused(Lie(honest)).ShouldBeOneOf(new UnpacksTooLarge(), new NotAWorkbook());
    }

    [Fact]
    public void Read_EntitiesThatGrow_AreNoWorkbook() =>
        Refused(ByHand.Zip(
            ("_rels/.rels", "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><Relationships>&b;</Relationships>"))).ShouldBe(new NotAWorkbook());

    [Fact]
    public void Read_Formula_NamesItsPlace() =>
        Refused(ByHand.Workbook(Head + "<row r=\"5\"><c r=\"B5\"><f>1+1</f><v>2</v></c></row>")).ShouldBe(new HasFormula("名单", 5, "B"));

    [Fact]
    public void Read_MergedCells_NamesThem() =>
        Refused(ByHand.Workbook(Head + ByHand.Row(2, "a", "b"), "<mergeCells><mergeCell ref=\"A2:A4\"/></mergeCells>")).ShouldBe(new HasMergedCells("名单", "A2:A4"));

    [Fact]
    public void Read_ErrorCell_NamesItsPlace() =>
        Refused(ByHand.Workbook(Head + "<row r=\"2\"><c r=\"A2\" t=\"e\"><v>#N/A</v></c></row>")).ShouldBe(new HasErrorCell("名单", 2, "A"));

    [Theory]
    [InlineData("<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>", 1048576, "XFD")]
    [InlineData("<row r=\"2\"><c r=\"XFD2\"><v>1</v></c></row>", 2, "XFD")]
    [InlineData("<row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row>", 1048576, "A")]
    [InlineData("<row r=\"2\"><c r=\"C2\"><v>1</v></c></row>", 2, "C")]
    public void Read_CellOutsideTheTable_IsNamed(string cell, int row, string column) =>
        Refused(ByHand.Workbook(Head + cell)).ShouldBe(new CellOutOfReach("名单", row, column));

    [Fact]
    public void Read_OtherHead_SaysWhichAndWhatItShouldBe() =>
        Refused(ByHand.Workbook(ByHand.Row(1, TradeTexts.Breeding.In(Languages.Chinese), "电话") + ByHand.Row(2, "a", "b")))
            .ShouldBe(new WrongHead("名单", "B", TradeTexts.Crafts, "电话"));

    [Fact]
    public void Read_ColumnTooMany_IsNamed() =>
        Refused(ByHand.Workbook(Head.Replace("</row>", "<c t=\"inlineStr\"><is><t>备注</t></is></c></row>", StringComparison.Ordinal) + ByHand.Row(2, "a", "b")))
            .ShouldBe(new UnknownColumn("名单", "C", "备注"));

    [Fact]
    public void Read_IdentityNumberInANumericCell_HasLostDigits()
    {
        // What a spreadsheet makes of eighteen digits typed into a cell for numbers.
        string number = UnassignedNumbers.IdentityNumber(new DateOnly(1970, 1, 1), 101)[..15] + "000";
        Refused(ByHand.Workbook(Head + $"<row r=\"3\"><c r=\"A3\"><v>1</v></c><c r=\"B3\"><v>{number}</v></c></row>")).ShouldBe(new LostDigits("名单", 3, "B"));
        Refused(ByHand.Workbook(Head + "<row r=\"3\"><c r=\"B3\"><v>4.11199197001011E+17</v></c></row>")).ShouldBe(new LostDigits("名单", 3, "B"));
    }

    [Fact]
    public void Read_HeadsAlone_HasNoRows() => Refused(ByHand.Workbook(Head)).ShouldBe(new NoRows("名单"));

    [Fact]
    public void Read_Macros_AreRefused() =>
        Refused(ByHand.Workbook(Head + ByHand.Row(2, "a", "b"), more: ("xl/vbaProject.bin", "x"))).ShouldBe(new HasMacros());

    [Theory]
    [InlineData("externalLink", "externalLinks/externalLink1.xml", "")]
    [InlineData("oleObject", "file:///c:/secret.txt", "External")]
    [InlineData("image", "http://192.0.2.1/pixel.png", "External")]
    public void Read_ExternalLink_IsRefused(string type, string target, string mode) =>
        Refused(ByHand.Workbook(Head + ByHand.Row(2, "a", "b"), more: ("xl/worksheets/_rels/sheet1.xml.rels", ByHand.Relations(("rId9", type, target, mode)))))
            .ShouldBe(new HasExternalLinks());

    [Fact]
    public void Read_AddressThatBecameAHyperlink_IsTaken() =>
        Rows(ByHand.Workbook(Head + ByHand.Row(2, "a", "b"), more:
            ("xl/worksheets/_rels/sheet1.xml.rels", ByHand.Relations(("rId9", "hyperlink", "mailto:name@example.com", "External"))))).ShouldHaveSingleItem();

    [Theory]
    [InlineData("<row r=\"2\"><c r=\"A2\" t=\"s\"><v>5</v></c></row>")]
    [InlineData("<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"A2\"><v>1</v></c></row>")]
    [InlineData("<row r=\"3\"/><row r=\"2\"/>")]
    [InlineData("<row r=\"2\"><c r=\"A9\"><v>1</v></c></row>")]
    [InlineData("<row r=\"2\"><c r=\"A2\"><v>abc</v></c></row>")]
    [InlineData("<row r=\"2\"><c r=\"A2\"><v>1E999</v></c></row>")]
    [InlineData("<row r=\"99999999999\"/>")]
    [InlineData("<row r=\"2\">")]
    public void Read_DamagedSheet_IsNoWorkbook(string rows) => Refused(ByHand.Workbook(Head + rows)).ShouldBe(new NotAWorkbook());

    [Fact]
    public void Sentences_OfRefusals_NameTheirPlace() =>
        new LostDigits("申报", 3, "D").Sentence.In(Languages.Chinese).ShouldStartWith("“申报”表第 3 行 D 列的号码");

    private static IReadOnlyList<ReadRow> Rows(byte[] file)
    {
        WorkbookReader.Read(file, Trades, out IReadOnlyList<ReadRow> rows).ShouldBeNull();
        return rows;
    }

    private static WorkbookRefusal Refused(byte[] file)
    {
        WorkbookRefusal refusal = WorkbookReader.Read(file, Trades, out IReadOnlyList<ReadRow> rows).ShouldNotBeNull();
        rows.ShouldBeEmpty();
        return refusal;
    }

    // Says in the zip's directory that each part unpacks to 1,000 bytes.
    private static byte[] Lie(byte[] zip)
    {
        byte[] lying = [.. zip];
        for (int i = 0; i < lying.Length - 46; i++)
            if (BitConverter.ToUInt32(lying, i) == 0x02014b50 && BitConverter.ToUInt32(lying, i + 24) > 1_000_000) BitConverter.TryWriteBytes(lying.AsSpan(i + 24), 1000u);
        return lying;
    }
}
