using LinyingTalent.AdvisorSelection.Import;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Workbooks;
using LinyingTalent.Tests.Platform.Workbooks;

namespace LinyingTalent.Tests.AdvisorSelection.Import;

public sealed class ProposalTemplateTests
{
    private static readonly DivisionCode Township = DivisionCode.Parse("411122204000");

    private static ProposalTemplate Template => new(DivisionRegistry.Linying.VillagesIn(Township), DivisionRegistry.Linying);

    [Fact]
    public async Task Template_AsItIs_HasEveryVillageOnceAndNothingToTake()
    {
        WorkbookReader.Read(await Written.Bytes([.. Template.Sheets]), ProposalSheet.Pattern, out IReadOnlyList<ReadRow> rows).ShouldBeNull();

        rows.Select(row => row[1]).ShouldBe(DivisionRegistry.Linying.VillagesIn(Township).Select(village => village.Name));
        rows.Select(row => new SheetRow(row)).ShouldAllBe(row => row.IsUnfilled && row.Problems.Count == 0);
    }

    [Fact]
    public async Task Template_EveryColumn_IsText()
    {
        var sheet = Written.Part(await Written.Bytes([.. Template.Sheets]), "xl/worksheets/sheet1.xml");

        sheet.Descendants(Written.Main + "col").Select(column => (string?)column.Attribute("style")).ShouldAllBe(style => style == "1");
    }

    [Fact]
    public async Task Template_ColumnsWithChoices_OfferThemFromTheirSheet()
    {
        byte[] workbook = await Written.Bytes([.. Template.Sheets]);

        Written.Part(workbook, "xl/worksheets/sheet1.xml").Descendants(Written.Main + "formula1").Select(formula => formula.Value)
            .ShouldContain($"'可选值'!$B$2:$B${DivisionRegistry.Linying.VillagesIn(Township).Count() + 1}");
        Written.Row(Written.Part(workbook, "xl/worksheets/sheet2.xml"), 10)[0].ShouldBe("身份证号");
    }
}
