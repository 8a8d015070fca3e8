using LinyingTalent.AdvisorSelection;
using LinyingTalent.AdvisorSelection.Import;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Workbooks;

namespace LinyingTalent.Tests.AdvisorSelection.Import;

public sealed class SamePeopleTests
{
    private static readonly Division Here = new(DivisionCode.Parse("411122204201"), "甲村");
    private static readonly Division There = new(DivisionCode.Parse("411122204202"), "乙村");

    [Fact]
    public void Mark_TwoRowsThatSayTheSame_AreOne()
    {
        ImportLine[] lines = [Line(2, Here, "p1", "陈志远", "t1"), Line(3, Here, "p1", "陈志远", "t1")];

        SamePeople.Mark(lines, []);

        lines.Select(line => line.Outcome).ShouldBe([RowOutcome.Taken, RowOutcome.Merged]);
    }

    [Fact]
    public void Mark_SamePersonWithOtherParticulars_IsRefusedOnce()
    {
        ImportLine[] lines = [Line(2, Here, "p1", "陈志远", "t1"), Line(3, Here, "p1", "陈志远", "t2")];

        SamePeople.Mark(lines, []);

        lines.Select(line => line.Outcome).ShouldBe([RowOutcome.Taken, RowOutcome.Refused]);
        lines[1].Row.Problems.ShouldHaveSingleItem().Sentence.ShouldContain("与第 2 行是同一人");
    }

    [Fact]
    public void Mark_SamePersonInTwoVillages_IsRefusedInBoth()
    {
        ImportLine[] lines = [Line(2, Here, "p1", "陈志远", "t1"), Line(3, There, "p1", "陈志远", "t1")];

        SamePeople.Mark(lines, []);

        lines.Select(line => line.Outcome).ShouldBe([RowOutcome.Refused, RowOutcome.Refused]);
        lines[0].Row.Problems.ShouldHaveSingleItem().Sentence.ShouldContain("第 3 行（乙村）");
    }

    [Fact]
    public void Mark_SameNameAndBirthOrSameTelephone_RefusesTheLater()
    {
        ImportLine[] lines =
            [Line(2, Here, "p1", "陈志远", "t1"), Line(3, Here, "p2", "陈志远", "t2"), Line(4, There, "p3", "周雨禾", "t1")];

        SamePeople.Mark(lines, []);

        lines.Select(line => line.Outcome).ShouldBe([RowOutcome.Taken, RowOutcome.Refused, RowOutcome.Refused]);
        lines[1].Row.Problems.ShouldHaveSingleItem().Sentence.ShouldContain("姓名和出生日期与第 2 行相同");
        lines[2].Row.Problems.ShouldHaveSingleItem().Sentence.ShouldContain("联系电话与第 2 行相同");
    }

    [Theory]
    [InlineData("p1", "x", "y", true, "此人正担任丙村的顾问")]
    [InlineData("p1", "x", "y", false, "此人已是丙村正在进行的选聘中的拟聘对象")]
    [InlineData("x", "t1", "y", true, "此联系电话已登记在丙村")]
    [InlineData("x", "y", "陈志远|19700101", false, "丙村已有姓名和出生日期相同")]
    public void Mark_SomebodyKnown_IsRefusedWithTheReason(string person, string telephone, string name, bool serves, string sentence)
    {
        ImportLine[] lines = [Line(2, Here, "p1", "陈志远", "t1")];

        SamePeople.Mark(lines, [new KnownPerson(person, telephone, name, Given.Id, "丙村", serves)]);

        lines[0].Row.Problems.ShouldHaveSingleItem().Sentence.ShouldContain(sentence);
    }

    private static ImportLine Line(int number, Division village, string person, string name, string telephone)
    {
        Candidate candidate = Given.Person(1, name) with { Person = person, Born = new DateOnly(1970, 1, 1) };
        return new ImportLine(Filled.Sheet(number, Filled.Row("", village.Name, name, 1, ("telephone", telephone))), village)
        {
            Candidate = candidate,
            Telephone = telephone,
        };
    }
}
