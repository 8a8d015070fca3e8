using LinyingTalent.Platform.Workbooks;

namespace LinyingTalent.Tests.Platform.Workbooks;

public sealed class CellValueTests
{
    [Fact]
    public void Order_ChineseText_IsByPinyinAndNumbersInItByTheirValue()
    {
        CellValue[] cells = ["赵田", "第10号", "陈志远", "第2号", "abc"];

        cells.Order().Select(cell => cell.Text).ShouldBe(["陈志远", "第2号", "第10号", "赵田", "abc"]);
    }

    [Fact]
    public void Day_BeforeTheSpreadsheetsCalendar_IsText()
    {
        ((CellValue)new DateOnly(1899, 5, 1)).Text.ShouldBe("1899-05-01");
        ((CellValue)new DateOnly(1900, 3, 1)).Number.ShouldBe(61);
    }

    [Fact]
    public void Day_AndBack_IsTheSame() =>
        CellValue.DayOf(((CellValue)new DateOnly(2026, 2, 28)).Number).ShouldBe(new DateOnly(2026, 2, 28));

    [Fact]
    public void Number_OfMoreThanFifteenDigits_IsTextSoThatNoneIsLost() =>
        ((CellValue)110105194912310021m).Text.ShouldBe("110105194912310021");

    [Fact]
    public void Nothing_IsEmpty()
    {
        ((CellValue)(string?)null).IsEmpty.ShouldBeTrue();
        ((CellValue)"").IsEmpty.ShouldBeTrue();
        ((CellValue)(DateOnly?)null).IsEmpty.ShouldBeTrue();
        ((CellValue)0).IsEmpty.ShouldBeFalse();
    }
}
