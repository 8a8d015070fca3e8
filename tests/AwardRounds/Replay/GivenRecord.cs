using LinyingTalent.AwardRounds.Panel;
using LinyingTalent.AwardRounds.Rank;
using LinyingTalent.AwardRounds.Replay;
using LinyingTalent.AwardRounds.Scoring;
using LinyingTalent.Tests.AwardRounds.Rank;

namespace LinyingTalent.Tests.AwardRounds.Replay;

/// <summary>Records of rounds that were played through, without the site.</summary>
internal static class GivenRecord
{
    private const int Each = 4;
    private static readonly string[] Pool = [.. Enumerable.Range(1, 11).Select(number => $"J{number:D2}")];

    /// <summary>A round drawn at random: conflicts, judges who gave what does not count any more, a winner who fell.</summary>
    /// <param name="units">How many units can win; every third nomination is a unit's then.</param>
    public static RoundRecord Of(int seed, int units = 0)
    {
        var random = new Random(seed);
        DrawResult draw = Draw.Of($"{seed}", Pool, 6, 2);
        RecordedNomination[] nominations = [.. Enumerable.Range(1, random.Next(4, 15)).Select(number => new RecordedNomination(
            $"411122204000-2026-1-{number:D4}", random.Next(3) == 0 ? [draw.Judges[random.Next(6)]] : [], Unit: units > 0 && number % 3 == 0))];
        RecordedSheet[] sheets =
        [
            .. from nomination in nominations
               from judge in draw.Judges.Concat(draw.Substitutes)
               where random.Next(12) > 0
               select Sheet(nomination.Id, judge, random.Next(10, 21) / 2m, random.Next(4, 11) / 2m),
        ];
        var terms = new RecordedTerms(GivenScores.Terms, Each, Places: 3, Units: units);
        RankingResult Ranked(bool unit) => Ranking.Of(
            nominations.Where(nomination => nomination.Unit == unit).Select(nomination => nomination.Id), Counted(nominations, sheets, draw), terms.Ranking, Convert.FromHexString(draw.Seed));
        RankingResult ranking = Ranked(unit: false), unitRanking = Ranked(unit: true);
        string[] fallen = [.. new[] { ranking, unitRanking }.SelectMany(one => one.Places.Skip(1).Take(1)).Select(place => place.Nomination)];
        IEnumerable<string> Winners(RankingResult one, int places) => one.Places.Select(place => place.Nomination).Except(fallen).Take(places);
        IReadOnlyList<ChainedEntry> entries = HistoryChain.Append(null, Enumerable.Range(1, 12).Select(number => $$"""{"sequence":{{number}}}"""));
        DailySeal first = HistoryChain.Seal(null, new DateOnly(2026, 3, 2), entries[6]);
        return new RoundRecord(
            RoundRecord.Current, "411122000000-2026-1", "2026年土专家评选", terms, new RecordedDraw("收盘指数", Pool, draw), nominations, sheets,
            new RecordedResult(
                new FrozenTerms(terms.Ranking, draw.Judges).FreezeHash,
                Places(ranking), fallen, [.. Winners(ranking, 3), .. Winners(unitRanking, units)], units > 0 ? Places(unitRanking) : null),
            new RecordedHistory(entries, [first, HistoryChain.Seal(first, new DateOnly(2026, 3, 5), entries[11])]));
    }

    private static IReadOnlyList<RecordedPlace> Places(RankingResult ranking) =>
        [.. ranking.Places.Select(place => new RecordedPlace(place.Nomination, place.Rank, place.Raw, place.Trimmed, place.Adjusted))];

    private static RecordedSheet Sheet(string nomination, string judge, decimal skill, decimal service) =>
        new(nomination, judge, [skill, service], GivenScores.Rubric.Total(GivenScores.Sheet(skill, service)));

    private static IEnumerable<Score> Counted(RecordedNomination[] nominations, RecordedSheet[] sheets, DrawResult draw) =>
        from nomination in nominations
        from judge in Scorers.Of(draw, nomination.Id, nomination.Excluded, Each)
        from sheet in sheets
        where sheet.Nomination == nomination.Id && sheet.Judge == judge
        select new Score(sheet.Nomination, sheet.Judge, sheet.Total, GivenScores.Sheet(sheet.Marks[0], sheet.Marks[1]));
}
