using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Records;
using LinyingTalent.Platform.Text;
using LinyingTalent.Talents;
using LinyingTalent.Talents.Duplicates;

namespace LinyingTalent.Tests.Talents.Duplicates;

public sealed class DuplicateRulesTests
{
    private static readonly DuplicateWeights Weights = new(Identity: 100, Telephone: 60, NameAndBirth: 50, NameAndVillage: 30, Threshold: 50);
    private static readonly KeptRecord Known = Talent(1, "411122204201", "孟耕田", "tel-1", "1980-05-06", "id-1");

    [Theory]
    [InlineData("另一人", "tel-2", null, "id-1", 100, "身份证号相同（+100）")]
    [InlineData("另一人", "tel-1", null, null, 60, "手机相同（+60）")]
    [InlineData("孟耕田", "tel-2", "1980-05-06", null, 50, "姓名和出生日期相同（+50）")]
    [InlineData("孟耕田", "tel-2", "1981-05-06", null, 30, "姓名和家乡相同（+30）")]
    [InlineData("孟耕田", "tel-1", "1980-05-06", "id-1", 210, "身份证号相同（+100）、手机相同（+60）、姓名和出生日期相同（+50）")]
    [InlineData("孟耕田", "tel-1", null, "id-2", -10, "身份证号不同（−100）、手机相同（+60）、姓名和家乡相同（+30）")]
    [InlineData("另一人", "tel-2", "1980-05-06", null, 0, "")]
    public void Compare_WhatTwoHaveInCommon_GivesItsPointsAndReasons(string name, string telephone, string? born, string? identity, int points, string reasons)
    {
        Likeness likeness = DuplicateRules.Compare(Known, Talent(2, "411122204201", name, telephone, born, identity), Weights);
        likeness.Points.ShouldBe(points);
        string.Join("、", likeness.Reasons.Select(reason => reason.In(Languages.Chinese))).ShouldBe(reasons);
    }

    [Fact]
    public void Compare_SameNameOfAnotherVillage_IsNobodyInParticular() =>
        DuplicateRules.Compare(Known, Talent(2, "411122204202", "孟耕田", "tel-2", null, null), Weights).Points.ShouldBe(0);

    [Fact]
    public void Find_AtTheThreshold_IsShown_BelowItNot_TheMostProbableFirst()
    {
        KeptRecord[] talents =
        [
            Known, Talent(2, "411122204202", "孟耕田", "tel-2", "1980-05-06", null), Talent(3, "411122204203", "另一人", "tel-1", null, null), Talent(4, "411122204201", "孟耕田", "tel-4", null, null),
        ];
        DuplicateRules.Find(talents, Weights).Select(likeness => (likeness.First.Id.Digits[^1], likeness.Second.Id.Digits[^1], likeness.Points)).ShouldBe([('1', '3', 60), ('1', '2', 50)]);
        DuplicateRules.Find(talents, Weights with { Threshold = 51 }).Count.ShouldBe(1);
    }

    // What a secret is found by is the part before the first bar.
    private static KeptRecord Talent(int number, string village, string name, string telephone, string? born, string? identity)
    {
        var values = new Dictionary<string, string> { [TalentKinds.Person.Key] = name, [TalentKinds.Telephone.Key] = $"{telephone}|*|" };
        if (born is not null) values[TalentKinds.Born.Key] = born;
        if (identity is not null) values[TalentKinds.Identity.Key] = $"{identity}|*|";
        return new KeptRecord(new RecordId(DivisionCode.Parse(village), $"000000000{number}"), TalentKinds.Talents.Name, values, 1, default);
    }
}
