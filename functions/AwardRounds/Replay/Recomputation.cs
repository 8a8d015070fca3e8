using LinyingTalent.AwardRounds.Panel;
using LinyingTalent.AwardRounds.Rank;
using LinyingTalent.AwardRounds.Scoring;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Text;

namespace LinyingTalent.AwardRounds.Replay;

/// <summary>Something in a record that is not what its own data say.</summary>
internal sealed record Difference(Phrase What, string Recorded, string Computed);

/// <summary>More than a round ever has.</summary>
internal sealed record RecordTooLarge(int Nominations, int Judges) : Refusal(RefusalKind.Invalid, ReplayTexts.TooLarge(Nominations, Judges));

/// <summary>A round computed again from its record alone.</summary>
/// <param name="Draw">The panel; null where nothing can be drawn from what is recorded.</param>
/// <param name="Ranking">Of the persons.</param>
/// <param name="Units">Of the units; null where the round has no places for them.</param>
/// <param name="Winners">In the order of their places.</param>
/// <param name="Differences">Empty when the record holds.</param>
/// <param name="Fault">The first entry of the history that is not as it was; null when all are.</param>
internal sealed record Recomputation(
    DrawResult? Draw, string FreezeHash, RankingResult Ranking, RankingResult? Units, IReadOnlyList<string> Winners, IReadOnlyList<Difference> Differences, ChainFault? Fault)
{
    public bool Holds => Differences.Count == 0 && Fault is null;

    // What anyone may send must not keep the site busy: beyond these no round of a county comes.
    private const int MostNominations = 20_000;
    private const int MostJudges = 200;

    /// <summary>Why nothing can be computed: the terms of the round are none, or it is larger than any round. Null when it can.</summary>
    public static Refusal? WhyNot(RoundRecord record) =>
        record.Nominations.Count > MostNominations || record.Draw.Result.Judges.Count + record.Draw.Result.Substitutes.Count > MostJudges
            ? new RecordTooLarge(MostNominations, MostJudges)
            : record.Terms.Ranking.WhyNot(record.Draw.Result.Judges.Count);

    /// <summary>Computes a round again. Ask <see cref="WhyNot"/> first. Nothing that the record says of its results is believed.</summary>
    public static Recomputation Of(RoundRecord record)
    {
        var differences = new List<Difference>();
        DrawResult? draw = Drawn(record.Draw, differences);
        string freeze = new FrozenTerms(record.Terms.Ranking, draw?.Judges ?? []).FreezeHash;
        Compare(ReplayTexts.Freeze, record.Result.FreezeHash, freeze, differences);

        Score[] scores = draw is null ? [] : [.. Counted(record, draw, differences)];
        byte[] seed = Convert.FromHexString(draw?.Seed ?? "");
        RankingResult Ranked(bool units) => Rank.Ranking.Of(
            record.Nominations.Where(nomination => nomination.Unit == units).Select(nomination => nomination.Id), scores, record.Terms.Ranking, seed);
        RankingResult persons = Ranked(units: false);
        RankingResult? units = record.Terms.Units > 0 ? Ranked(units: true) : null;
        ComparePlaces(record.Result.Places, persons.Places, ReplayTexts.Place, differences);
        ComparePlaces(record.Result.UnitPlaces ?? [], units?.Places ?? [], ReplayTexts.UnitPlace, differences);

        string[] winners = [.. Winning(record, persons, new Places(record.Terms.Places, record.Terms.Cadres)), .. units is null ? [] : Winning(record, units, new Places(record.Terms.Units, cadres: null))];
        Compare(ReplayTexts.Winners, List(record.Result.Winners), List(winners), differences);
        return new(draw, freeze, persons, units, winners, differences, HistoryChain.Verify(record.History.Entries, record.History.Seals));
    }

    private static IEnumerable<string> Winning(RoundRecord record, RankingResult ranking, Places places)
    {
        HashSet<string> fallen = [.. record.Result.Fallen];
        HashSet<string> cadres = [.. record.Nominations.Where(nomination => nomination.Cadre).Select(nomination => nomination.Id)];
        return ranking.Places.Select(place => place.Nomination).Where(nomination => !fallen.Contains(nomination) && places.Take(cadres.Contains(nomination)));
    }

    private static DrawResult? Drawn(RecordedDraw recorded, List<Difference> differences)
    {
        (string value, int judges, int substitutes) = (recorded.Result.Value, recorded.Result.Judges.Count, recorded.Result.Substitutes.Count);
        if (Panel.Draw.WhyNot(value, recorded.Pool, judges, substitutes) is { } refusal)
        {
            differences.Add(new(ReplayTexts.Panel, List(recorded.Result.Judges), refusal.Sentence.ToString()));
            return null;
        }

        DrawResult drawn = Panel.Draw.Of(value, recorded.Pool, judges, substitutes);
        Compare(ReplayTexts.PoolHash, recorded.Result.PoolHash, drawn.PoolHash, differences);
        Compare(ReplayTexts.Seed, recorded.Result.Seed, drawn.Seed, differences);
        Compare(ReplayTexts.Panel, List(recorded.Result.Judges), List(drawn.Judges), differences);
        Compare(ReplayTexts.Substitutes, List(recorded.Result.Substitutes), List(drawn.Substitutes), differences);
        return drawn;
    }

    // The sheets that count: on the scale, and of the judges who were to score the nomination. Their totals are computed from the marks.
    private static IEnumerable<Score> Counted(RoundRecord record, DrawResult draw, List<Difference> differences)
    {
        Rubric rubric = record.Terms.Ranking.Rubric;
        ILookup<string, RecordedNomination> nominations = record.Nominations.ToLookup(nomination => nomination.Id, StringComparer.Ordinal);
        Dictionary<string, HashSet<string>> scorers = nominations.ToDictionary(same => same.Key, same => Scorers.Of(
            draw, same.Key, same.First().Excluded, record.Terms.ScoresEach).ToHashSet(StringComparer.Ordinal));
        foreach (IGrouping<string, RecordedNomination> twice in nominations.Where(same => same.Count() > 1))
            differences.Add(new(ReplayTexts.NominationTwice(twice.Key), $"{twice.Count()}", "1"));

        var seen = new HashSet<(string, string)>();
        foreach (RecordedSheet sheet in record.Sheets)
        {
            if (!seen.Add((sheet.Nomination, sheet.Judge)))
            {
                differences.Add(new(ReplayTexts.SheetTwice(sheet.Judge, sheet.Nomination), "2", "1"));
                continue;
            }

            if (!scorers.TryGetValue(sheet.Nomination, out HashSet<string>? judges) || !judges.Contains(sheet.Judge)) continue;
            Mark[] marks = [.. rubric.Criteria.Zip(sheet.Marks, (criterion, points) => new Mark(criterion.Id, points))];
            if (sheet.Marks.Count > marks.Length || rubric.WhyNot(marks) is not null)
            {
                differences.Add(new(ReplayTexts.SheetOffScale(sheet.Judge, sheet.Nomination), string.Join(' ', sheet.Marks), ReplayTexts.None));
                continue;
            }

            decimal total = rubric.Total(marks);
            if (total != sheet.Total) differences.Add(new(ReplayTexts.Total(sheet.Judge, sheet.Nomination), Text(sheet.Total), Text(total)));
            yield return new Score(sheet.Nomination, sheet.Judge, total, marks);
        }
    }

    private static void ComparePlaces(IReadOnlyList<RecordedPlace> recorded, IReadOnlyList<Place> computed, Func<int, Phrase> what, List<Difference> differences)
    {
        for (int at = 0; at < Math.Max(recorded.Count, computed.Count); at++)
        {
            string was = at < recorded.Count ? Text(recorded[at]) : ReplayTexts.None;
            string now = at < computed.Count && computed[at] is var place
                ? Text(new RecordedPlace(place.Nomination, place.Rank, place.Raw, place.Trimmed, place.Adjusted)) : ReplayTexts.None;
            Compare(what(at + 1), was, now, differences);
        }
    }

    private static void Compare(Phrase what, string recorded, string computed, List<Difference> differences)
    {
        if (recorded != computed) differences.Add(new(what, recorded, computed));
    }

    private static string Text(RecordedPlace place) =>
        $"{place.Rank} {place.Nomination} {Text(place.Raw)} / {Text(place.Trimmed)} / {(place.Adjusted is { } adjusted ? Text(adjusted) : "—")}";

    private static string Text(decimal score) => score.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);

    private static string List(IEnumerable<string> ids) => string.Join("、", ids);
}
