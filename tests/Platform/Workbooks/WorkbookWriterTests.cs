using System.Xml.Linq;
using LinyingTalent.Platform.Workbooks;

namespace LinyingTalent.Tests.Platform.Workbooks;

public sealed class WorkbookWriterTests
{
    private static readonly DateTimeOffset Evening = new(2026, 1, 5, 10, 30, 0, TimeSpan.Zero);

    [Fact]
    public async Task Write_EachKindOfCell_IsTypedAndFormatted()
    {
        byte[] workbook = await Written.Bytes(Written.Sheet(
            "名单", ["姓名", "年限", "到期", "时间"], ["陈志远", 12, (CellValue)new DateOnly(2026, 1, 5), (CellValue)Evening]));

        XElement sheet = Written.Part(workbook, "xl/worksheets/sheet1.xml");
        Written.Row(sheet, 1).ShouldBe(["姓名", "年限", "到期", "时间"]);
        Written.Row(sheet, 2).ShouldBe(["陈志远", "12", "46027", "46027.77083333"]);
        sheet.Descendants(Written.Main + "row").Last().Elements().Select(cell => (string?)cell.Attribute("t")).ShouldBe(["inlineStr", null, null, null]);
        sheet.Descendants(Written.Main + "row").Last().Elements().Select(cell => (string?)cell.Attribute("s")).ShouldBe(["1", "3", "4", "5"]);
    }

    [Fact]
    public async Task Write_HeadRow_StaysInViewAndFilters()
    {
        XElement sheet = Written.Part(await Written.Bytes(Written.Sheet("名单", ["甲", "乙"], ["a", "b"])), "xl/worksheets/sheet1.xml");

        sheet.Descendants(Written.Main + "pane").Single().Attribute("state")!.Value.ShouldBe("frozen");
        sheet.Element(Written.Main + "autoFilter")!.Attribute("ref")!.Value.ShouldBe("A1:B2");
        sheet.Descendants(Written.Main + "col").Count().ShouldBe(2);
    }

    [Fact]
    public async Task Write_TextThatIsAFormula_IsHarmless()
    {
        XElement sheet = Written.Part(await Written.Bytes(Written.Sheet("s", ["=A1"], ["=HYPERLINK(\"x\")"])), "xl/worksheets/sheet1.xml");

        sheet.Descendants(Written.Main + "f").ShouldBeEmpty();
        Written.Row(sheet, 1).ShouldBe(["'=A1"]);
        Written.Row(sheet, 2).ShouldBe(["'=HYPERLINK(\"x\")"]);
    }

    [Fact]
    public async Task Write_CharactersThatXmlCannotHold_AreSpelled()
    {
        XElement sheet = Written.Part(await Written.Bytes(Written.Sheet("s", ["a"], ["x\u0001y _x0041_ \uD840\uDC00 <&>"], ["half \uD840"])), "xl/worksheets/sheet1.xml");

        Written.Row(sheet, 2).ShouldBe(["x_x0001_y _x005F_x0041_ \uD840\uDC00 <&>"]);
        Written.Row(sheet, 3).ShouldBe(["half \uFFFD"]);
    }

    [Fact]
    public async Task Write_TextLongerThanACell_IsCutVisibly()
    {
        XElement sheet = Written.Part(await Written.Bytes(Written.Sheet("s", ["a"], [new string('长', 40_000)])), "xl/worksheets/sheet1.xml");

        Written.Row(sheet, 2).Single().Length.ShouldBe(32_767);
        Written.Row(sheet, 2).Single().ShouldEndWith("…");
    }

    [Fact]
    public async Task Write_SheetNames_AreCleanedAndUnique()
    {
        XElement workbook = Written.Part(
            await Written.Bytes(Written.Sheet("名单/2026:[全部]", ["a"]), Written.Sheet("名单2026全部", ["a"]), Written.Sheet(new string('村', 40), ["a"]), Written.Sheet("'", ["a"])),
            "xl/workbook.xml");

        workbook.Descendants(Written.Main + "sheet").Select(sheet => sheet.Attribute("name")!.Value)
            .ShouldBe(["名单2026全部", "名单2026全部(2)", new string('村', 31), "Sheet"]);
    }

    [Fact]
    public async Task Write_TheSameSheets_GivesTheSameBytes() =>
        (await Written.Bytes(Written.Sheet("s", ["a"], ["b"]))).ShouldBe(await Written.Bytes(Written.Sheet("s", ["a"], ["b"])));

    [Fact]
    public async Task Write_LongList_IsSentWhileItIsRead()
    {
        const int Rows = 50_000;
        await using var nowhere = new Unseekable();
        long sentBeforeTheLast = 0;
        IAsyncEnumerable<IReadOnlyList<CellValue>> rows = Enumerable.Range(1, Rows).Select(i =>
        {
            if (i == Rows) sentBeforeTheLast = nowhere.Sent;
            return (IReadOnlyList<CellValue>)[$"第 {i} 行", i];
        }).ToAsyncEnumerable();

        await WorkbookWriter.Write(nowhere, [new Sheet("s", [new("a"), new("b")], rows)], TestContext.Current.CancellationToken);

        nowhere.LargestWrite.ShouldBeLessThan(1024 * 1024);
        sentBeforeTheLast.ShouldBeGreaterThan(nowhere.Sent / 2);
    }

    /// <summary>As a response is: it goes forward only and takes no synchronous writes.</summary>
    private sealed class Unseekable : Stream
    {
        public int LargestWrite { get; private set; }

        public long Sent { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("Synchronous writes are not allowed.");

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            LargestWrite = Math.Max(LargestWrite, buffer.Length);
            Sent += buffer.Length;
            return ValueTask.CompletedTask;
        }
    }
}
