using FsCheck.Xunit;
using LinyingTalent.AdvisorSelection;
using LinyingTalent.AdvisorSelection.Campaigns.Board;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;

namespace LinyingTalent.Tests.AdvisorSelection.Campaigns.Board;

public sealed class BoardFiguresTests
{
    private const string Campaign = "411122-2026-1";
    private static readonly IReadOnlyList<Division> Villages = [.. DivisionRegistry.Linying.VillagesIn(DivisionCode.Parse("411122204000"))];

    [Fact]
    public void Of_VillageWithoutACaseOfTheCampaign_HasNotBegun()
    {
        Of(Case(0, 1, SelectionStep.Appointed, campaign: "411122-2025-1"))[0].Column.ShouldBe(BoardColumn.NotBegun);
        Of()[0].Latest.ShouldBeNull();
    }

    [Fact]
    public void Of_SecondCaseAfterARefusal_CountsTheLatestOnly()
    {
        IReadOnlyList<BoardVillage> villages = Of(Case(0, 2, SelectionStep.Review), Case(0, 1, SelectionStep.Refused));
        villages[0].Column.ShouldBe(BoardColumn.Review);
        villages.Count(village => village.Column == BoardColumn.Refused).ShouldBe(0);
    }

    [Fact]
    public void Of_DeadlinePassed_IsOverdueUnlessEnded()
    {
        DateTimeOffset yesterday = Given.Now.AddDays(-1), tomorrow = Given.Now.AddDays(1);
        Of(Case(0, 1, SelectionStep.Review, yesterday))[0].Overdue.ShouldBeTrue();
        Of(Case(0, 1, SelectionStep.Review, tomorrow))[0].Overdue.ShouldBeFalse();
        Of(Case(0, 1, SelectionStep.Refused, yesterday))[0].Overdue.ShouldBeFalse();
    }

    [Theory]
    [InlineData("review", "Review", false)]
    [InlineData("review-overdue", "Review", true)]
    [InlineData("notbegun", "NotBegun", false)]
    public void Read_PathOfANumber_IsItsCell(string path, string name, bool overdue)
    {
        BoardColumn column = Enum.Parse<BoardColumn>(name);
        BoardCell.Read(path).ShouldBe(new BoardCell(column, overdue));
        new BoardCell(column, overdue).Path.ShouldBe(path);
    }

    [Theory]
    [InlineData("Review")]
    [InlineData("0")]
    [InlineData("-overdue")]
    [InlineData("")]
    public void Read_AnythingElse_IsNone(string path) => BoardCell.Read(path).ShouldBeNull();

    [Fact]
    public void Columns_AreTheStepsOfASelectionAndTheBeginning() =>
        Enum.GetNames<BoardColumn>().ShouldBe(
            Enum.GetNames<SelectionStep>().Except([nameof(SelectionStep.Withdrawn)]).Append(nameof(BoardColumn.NotBegun)), ignoreOrder: true);

    [Property]
    public bool Of_AnyCases_EveryVillageStandsInOneColumnAndNumbersAreTheListsBehindThem(byte[] steps)
    {
        SelectionSummary[] cases = [.. steps.Select((step, i) =>
            Case(i % Villages.Count, 1 + (i / Villages.Count), (SelectionStep)(step % 7), Given.Now.AddHours(step - 128)))];
        IReadOnlyList<BoardVillage> villages = Of(cases);
        int counted = Enum.GetValues<BoardColumn>().Sum(column => villages.Count(new BoardCell(column, OverdueOnly: false).Holds));
        return counted == Villages.Count && villages.Count(village => village.Overdue)
            == Enum.GetValues<BoardColumn>().Sum(column => villages.Count(new BoardCell(column, OverdueOnly: true).Holds));
    }

    private static IReadOnlyList<BoardVillage> Of(params SelectionSummary[] cases) => BoardFigures.Of(Villages, cases, Campaign, Given.Now);

    private static SelectionSummary Case(int village, int number, SelectionStep step, DateTimeOffset? due = null, string campaign = Campaign) =>
        new(new CaseId(Villages[village].Code, 2026, number), step, due, campaign);
}
