using System.Text;
using FsCheck.Xunit;
using LinyingTalent.AwardRounds.Panel;
using LinyingTalent.AwardRounds.Rank;
using LinyingTalent.AwardRounds.Replay;
using LinyingTalent.AwardRounds.Scoring;
using LinyingTalent.Platform.Text;

namespace LinyingTalent.Tests.AwardRounds.Replay;

public sealed class RecomputationTests
{
    private static RoundRecord Round => GivenRecord.Of(20260302);

    [Property]
    public void Of_AnyRecordWrittenAndReadAgain_IsTheResult(int seed)
    {
        RoundRecord record = RoundRecord.Read(GivenRecord.Of(seed).Write()).ShouldNotBeNull();
        Recomputation.WhyNot(record).ShouldBeNull();
        Recomputation found = Recomputation.Of(record);
        found.Differences.ShouldBeEmpty();
        found.Fault.ShouldBeNull();
        found.Holds.ShouldBeTrue();
        found.Winners.ShouldBe(record.Result.Winners);
        found.Winners.Count.ShouldBeLessThanOrEqualTo(3);
    }

    [Property(MaxTest = 50)]
    public void Of_AnyRecordWithUnits_RanksThemApart(int seed)
    {
        RoundRecord record = RoundRecord.Read(GivenRecord.Of(seed, units: 2).Write()).ShouldNotBeNull();
        Recomputation found = Recomputation.Of(record);
        found.Differences.ShouldBeEmpty();
        found.Winners.ShouldBe(record.Result.Winners);
        HashSet<string> units = [.. record.Nominations.Where(nomination => nomination.Unit).Select(nomination => nomination.Id)];
        found.Winners.Count(units.Contains).ShouldBeLessThanOrEqualTo(2);
        found.Ranking.Places.ShouldAllBe(place => !units.Contains(place.Nomination));
        found.Units!.Places.ShouldAllBe(place => units.Contains(place.Nomination));
        new RecomputedModel(record, found).Units.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("unit")]
    [InlineData("unit-place")]
    [InlineData("unit-places")]
    public void Of_OneThingOfTheUnitsEdited_SaysSo(string edit)
    {
        RoundRecord record = GivenRecord.Of(20260302, units: 2);
        IReadOnlyList<RecordedPlace> places = record.Result.UnitPlaces!;
        Recomputation.Of(edit switch
        {
            "unit" => record with { Nominations = [.. record.Nominations.Select(one => one with { Unit = one.Unit && one.Id != places[0].Nomination })] },
            "unit-place" => record with { Result = record.Result with { UnitPlaces = [places[0] with { Raw = 99.99m }, .. places.Skip(1)] } },
            _ => record with { Terms = record.Terms with { Units = 0 } },
        }).Holds.ShouldBeFalse();
    }

    public static TheoryData<string> Edits =>
    [
        "value", "pool", "judge-swapped", "substitutes", "pool-hash", "seed", "freeze", "quorum", "drop", "ties", "weight", "places", "mark", "total", "sheet-gone",
        "sheet-added", "sheet-twice", "off-scale", "short-sheet", "excluded", "nomination-gone", "nomination-twice", "rank", "raw", "adjusted", "place-gone", "fallen", "winner",
    ];

    [Theory]
    [MemberData(nameof(Edits))]
    public void Of_OneThingEdited_SaysSo(string edit)
    {
        Recomputation found = Recomputation.Of(Edited(Round, edit));
        found.Holds.ShouldBeFalse();
        found.Differences.ShouldNotBeEmpty();
        found.Differences.ShouldAllBe(difference => difference.Recorded != difference.Computed && difference.What.In(Languages.English).Length > 0);
    }

    [Fact]
    public void Of_HistoryEdited_NamesDayAndEntry()
    {
        RoundRecord record = Round;
        ChainedEntry ninth = record.History.Entries[8];
        ChainedEntry[] entries = [.. record.History.Entries.Select(entry => entry == ninth ? entry with { Text = entry.Text.Replace('9', '8') } : entry)];
        RoundRecord edited = record with { History = record.History with { Entries = entries } };
        var model = new RecomputedModel(edited, Recomputation.Of(edited));
        model.Found.Differences.ShouldBeEmpty();
        model.Found.Holds.ShouldBeFalse();
        model.History.In(Languages.Chinese).ShouldBe("2026年3月5日 的第 9 条记录被改动。");
    }

    [Fact]
    public void Of_PoolThatIsTooSmall_SaysThatNobodyCanBeDrawn()
    {
        Recomputation found = Recomputation.Of(Round with { Draw = Round.Draw with { Pool = ["J01", "J02"] } });
        found.Draw.ShouldBeNull();
        found.Differences[0].Computed.ShouldBe(new PoolTooSmall(2, 8).Sentence.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("not json")]
    [InlineData("{\"version\":1")]
    public void Read_WhatIsNoRecord_IsNone(string text) => RoundRecord.Read(Encoding.UTF8.GetBytes(text)).ShouldBeNull();

    [Theory]
    [InlineData("\"version\":1", "\"version\":2")]
    [InlineData("\"version\":1", "\"version\":1,\"version\":1")]
    [InlineData("\"name\":\"2026年土专家评选\",", "")]
    [InlineData("\"name\":\"2026年土专家评选\"", "\"name\":\"\\ud800\"")]
    [InlineData("\"pool\":[\"J01\"", "\"pool\":[null")]
    [InlineData("\"name\":\"2026年土专家评选\"", "\"name\":null")]
    [InlineData("\"places\":3", "\"places\":3.5")]
    [InlineData("\"places\":3", "\"places\":99999999999")]
    public void Read_RecordOfAnotherShape_IsNone(string part, string instead)
    {
        string json = Encoding.UTF8.GetString(Round.Write());
        json.ShouldContain(part);
        RoundRecord.Read(Encoding.UTF8.GetBytes(json.Replace(part, instead, StringComparison.Ordinal))).ShouldBeNull();
    }

    [Theory]
    [InlineData("\"kind\":\"Lot\"", "\"kind\":99")]
    [InlineData("\"weight\":60", "\"weight\":2147483647")]
    [InlineData("\"quorum\":3", "\"quorum\":-1")]
    [InlineData("\"points\":10,", "\"points\":79228162514264337593543950335,")]
    [InlineData("\"criterion\":\"skill\"}", "\"criterion\":\"none\"}")]
    public void WhyNot_TermsThatAreNone_SaysWhy(string part, string instead)
    {
        string json = Encoding.UTF8.GetString(Round.Write());
        json.ShouldContain(part);
        Recomputation.WhyNot(RoundRecord.Read(Encoding.UTF8.GetBytes(json.Replace(part, instead, StringComparison.Ordinal))).ShouldNotBeNull()).ShouldNotBeNull();
    }

    [Fact]
    public void WhyNot_MoreThanAnyRoundHas_IsRefused() => Recomputation.WhyNot(
        Round with { Nominations = [.. Enumerable.Range(0, 20_001).Select(number => new RecordedNomination($"n{number}", []))] }).ShouldBeOfType<RecordTooLarge>();

    // What anyone may send must end in an answer, whatever stands in it.
    [Property(MaxTest = 300)]
    public void Of_AnyByteChanged_EndsInAnAnswer(int at, byte value)
    {
        byte[] json = Round.Write();
        json[Math.Abs(at % json.Length)] = value;
        if (RoundRecord.Read(json) is { } record && Recomputation.WhyNot(record) is null) Recomputation.Of(record).Ranking.ShouldNotBeNull();
    }

    [Fact]
    public void Run_OnTheCommandLine_SaysWhetherTheRecordHolds()
    {
        string file = Path.GetTempFileName();
        try
        {
            using var output = new StringWriter();
            File.WriteAllBytes(file, Round.Write());
            RoundCheck.Run(file, output).ShouldBe(0);
            File.WriteAllBytes(file, Edited(Round, "mark").Write());
            RoundCheck.Run(file, output).ShouldBe(1);
            File.WriteAllText(file, "{}");
            RoundCheck.Run(file, output).ShouldBe(2);
            RoundCheck.Run(file + "-none", output).ShouldBe(2);
            output.ToString().ShouldContain(Round.Result.FreezeHash);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static RoundRecord Edited(RoundRecord record, string edit)
    {
        RankingTerms terms = record.Terms.Ranking;
        RecordedDraw draw = record.Draw;
        RecordedResult result = record.Result;
        RecordedSheet counted = record.Sheets.First(sheet => Scorers.Of(
            draw.Result, sheet.Nomination, record.Nominations.Single(one => one.Id == sheet.Nomination).Excluded, 4).Contains(sheet.Judge));
        RoundRecord Drawn(DrawResult changed) => record with { Draw = draw with { Result = changed } };
        RoundRecord Ranked(RankingTerms changed) => record with { Terms = record.Terms with { Ranking = changed } };
        RoundRecord Ended(RecordedResult changed) => record with { Result = changed };
        RoundRecord Sheets(RecordedSheet changed) => record with { Sheets = [.. record.Sheets.Select(sheet => sheet == counted ? changed : sheet)] };
        RoundRecord FirstPlace(RecordedPlace changed) => Ended(result with { Places = [changed, .. result.Places.Skip(1)] });
        return edit switch
        {
            "value" => Drawn(draw.Result with { Value = "1" }),
            "pool" => record with { Draw = draw with { Pool = [.. draw.Pool, "J12"] } },
            "judge-swapped" => Drawn(draw.Result with { Judges = [draw.Pool.Except(draw.Result.Judges).First(), .. draw.Result.Judges.Skip(1)] }),
            "substitutes" => Drawn(draw.Result with { Substitutes = [.. draw.Result.Substitutes.Reverse()] }),
            "pool-hash" => Drawn(draw.Result with { PoolHash = "00" }),
            "seed" => Drawn(draw.Result with { Seed = draw.Result.PoolHash }),
            "freeze" => Ended(result with { FreezeHash = "00" }),
            "quorum" => Ranked(terms with { Quorum = 2 }),
            "drop" => Ranked(terms with { DropFrom = 4 }),
            "ties" => Ranked(terms with { Ties = [new(TieBreakKind.Lot)] }),
            "weight" => Ranked(terms with { Rubric = terms.Rubric with { Criteria = [terms.Rubric.Criteria[0] with { Weight = 50 }, terms.Rubric.Criteria[1] with { Weight = 50 }] } }),
            "places" => record with { Terms = record.Terms with { Places = 2 } },
            "mark" => Sheets(counted with { Marks = [counted.Marks[0] == 5 ? 10 : 5, counted.Marks[1]] }),
            "total" => Sheets(counted with { Total = counted.Total + 0.01m }),
            "sheet-gone" => record with { Sheets = [.. record.Sheets.Where(sheet => sheet != counted)] },
            "sheet-added" => record with { Sheets = [.. record.Sheets.Where(sheet => sheet != counted), counted with { Marks = [0, 0], Total = 0 }] },
            "sheet-twice" => record with { Sheets = [.. record.Sheets, counted] },
            "off-scale" => Sheets(counted with { Marks = [11, 5] }),
            "short-sheet" => Sheets(counted with { Marks = [10] }),
            "excluded" => record with { Nominations = [.. record.Nominations.Select(one => one.Id == counted.Nomination ? one with { Excluded = [.. one.Excluded, counted.Judge] } : one)] },
            "nomination-gone" => record with { Nominations = [.. record.Nominations.Where(one => one.Id != result.Places[^1].Nomination)] },
            "nomination-twice" => record with { Nominations = [.. record.Nominations, record.Nominations[0]] },
            "rank" => FirstPlace(result.Places[0] with { Rank = 2 }),
            "raw" => FirstPlace(result.Places[0] with { Raw = 99.99m }),
            "adjusted" => FirstPlace(result.Places[0] with { Adjusted = 12.34m }),
            "place-gone" => Ended(result with { Places = [.. result.Places.SkipLast(1)] }),
            "fallen" => Ended(result with { Fallen = [] }),
            "winner" => Ended(result with { Winners = [.. result.Winners.SkipLast(1), result.Places[^1].Nomination] }),
            _ => throw new ArgumentOutOfRangeException(nameof(edit), edit, null),
        };
    }
}
