using LinyingTalent.AwardRounds.Panel;
using LinyingTalent.Platform.People;

namespace LinyingTalent.Tests.AwardRounds.Panel;

public sealed class StatedPersonsTests
{
    private const string Mobile = "13800138000", Identity = "11010519491231002X";
    private static readonly KeyedHash Hash = new([.. Enumerable.Range(0, 32).Select(at => (byte)at)]);

    [Theory]
    [InlineData("张三", true, false, false)]
    [InlineData("13800138000", false, true, false)]
    [InlineData("11010519491231002x", false, false, true)]
    [InlineData("张三13800138000", true, true, false)]
    [InlineData("张三（138-0013-8000）", true, true, false)]
    [InlineData("张三 13800138000、11010519491231002X", true, true, true)]
    [InlineData("张三，13800138000；张三", true, true, false)]
    [InlineData(" ", false, false, false)]
    public void Read_AsPeopleType_KeepsFingerprintsAlone(string typed, bool name, bool mobile, bool identity)
    {
        IReadOnlyList<string> keys = new StatedPersons(Hash).Read(typed, out var wrong);
        wrong.ShouldBeNull();
        keys.ShouldBe([.. name ? [Key("张三")] : Array.Empty<string>(), .. mobile ? [Key(Mobile)] : Array.Empty<string>(), .. identity ? [Key(Identity)] : Array.Empty<string>()]);
    }

    [Theory]
    [InlineData("1380013")]
    [InlineData("张三、110105194912310021")]
    [InlineData("张")]
    public void Read_WhatIsNobody_SaysWhy(string typed)
    {
        new StatedPersons(Hash).Read(typed, out var wrong);
        wrong.ShouldNotBeNull();
    }

    private static string Key(string typed) =>
        Telephone.TryParse(typed, out Telephone? telephone, out _) ? Hash.Of(telephone)
        : IdentityNumber.TryParse(typed, DateOnly.MaxValue, out IdentityNumber? identity, out _) ? Hash.Of(identity)
        : PersonName.TryParse(typed, out PersonName? name, out _) ? Hash.Of(name) : throw new FormatException(typed);
}
