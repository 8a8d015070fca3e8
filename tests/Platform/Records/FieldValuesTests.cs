using System.Text.Json;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Records;

namespace LinyingTalent.Tests.Platform.Records;

/// <summary>What is read back of a record is what was entered.</summary>
public sealed class FieldValuesTests
{
    [Fact]
    public void Read_WhatWasWritten_IsTheSameAgain()
    {
        var entered = new Dictionary<string, string> { ["person"] = "欧阳·艾合买提", ["skill"] = "说“好”\n再来", ["now"] = "" };

        KeptRecord read = Again(entered);

        read.Values.ShouldBe(entered);
        read.Values.Count.ShouldBe(3);
        read.Values["skill"].ShouldBe(entered["skill"]);
        read.Values.ContainsKey("now").ShouldBeTrue();
        read.Values.GetValueOrDefault("telephone").ShouldBeNull();
        Should.Throw<KeyNotFoundException>(() => read.Values["telephone"]);
    }

    [Fact]
    public void Read_SameFieldsInOtherRecords_KeepTheirOwnValues()
    {
        KeptRecord one = Again(new() { ["a"] = "1", ["b"] = "2" }), other = Again(new() { ["a"] = "3", ["b"] = "4" }), turned = Again(new() { ["b"] = "5", ["a"] = "6" });

        string.Join(' ', ((KeptRecord[])[one, other, turned]).Select(record => $"{record.Values["a"]}{record.Values["b"]}")).ShouldBe("12 34 65");
    }

    [Fact]
    public void Read_NothingEntered_IsEmpty() => Again([]).Values.ShouldBeEmpty();

    private static KeptRecord Again(Dictionary<string, string> values) => JsonSerializer.Deserialize<KeptRecord>(
        JsonSerializer.Serialize(new KeptRecord(new RecordId(DivisionCode.Parse("411122204201"), "7a00000001"), "talents", values, 1, DateTimeOffset.UnixEpoch), CaseJson.Options), CaseJson.Options)!;
}
