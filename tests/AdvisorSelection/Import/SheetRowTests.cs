using LinyingTalent.AdvisorSelection.Import;
using LinyingTalent.Platform.Web.Forms;
using LinyingTalent.Platform.Workbooks;

namespace LinyingTalent.Tests.AdvisorSelection.Import;

public sealed class SheetRowTests
{
    [Fact]
    public void Read_FilledRow_IsTheFormAsOneWouldTypeIt()
    {
        SheetRow row = Filled.Sheet(2, Filled.Row("陈庄乡", "管庄村", "陈志远", 7));

        row.Problems.ShouldBeEmpty();
        row.IsUnfilled.ShouldBeFalse();
        FormInput form = SheetRow.ToForm(row.OfVillage, [row]);
        form["places"].ShouldBe("1");
        form.Checked("trade-Planting").ShouldBeTrue();
        form["c1-name"].ShouldBe("陈志远");
        form["c1-kind"].ShouldBe("Entrepreneur");
        form.Checked("c1-trade-Planting").ShouldBeTrue();
        form.Checked("c1-consent").ShouldBeTrue();
    }

    [Fact]
    public void Read_RowOfTheTemplate_IsUnfilled()
    {
        string[] row = [.. Enumerable.Repeat("", ProposalSheet.Fields.Count)];
        (row[0], row[1]) = ("陈庄乡", "管庄村");
        Filled.Sheet(2, row).IsUnfilled.ShouldBeTrue();
    }

    [Fact]
    public void Read_UnknownTrade_NamesItAndItsColumn()
    {
        SheetRow row = Filled.Sheet(2, Filled.Row("陈庄乡", "管庄村", "陈志远", 7, (ProposalSheet.PersonTrade, "炼金，")));
        row.Problems.ShouldHaveSingleItem().ShouldBe(new RowProblem("M", "“炼金”不在可选的专长中。"));
    }

    [Theory]
    [InlineData("是", true)]
    [InlineData("ＹＥＳ", true)]
    [InlineData("否", false)]
    [InlineData("", false)]
    public void Read_YesOrNo_InWhateverSpelling(string text, bool ticked) =>
        SheetRow.ToForm(new Dictionary<string, string>(), [Filled.Sheet(2, Filled.Row("", "", "陈志远", 7, (ProposalSheet.Roots, text)))])
            .Checked("c1-roots").ShouldBe(ticked);

    [Fact]
    public void Read_NeitherYesNorNo_SaysSo() =>
        Filled.Sheet(2, Filled.Row("", "", "陈志远", 7, (ProposalSheet.Consent, "也许"))).Problems.ShouldHaveSingleItem().Column.ShouldBe("R");
}
