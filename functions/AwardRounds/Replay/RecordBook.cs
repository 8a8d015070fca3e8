using Azure;
using Azure.Storage.Blobs;
using LinyingTalent.AwardRounds.Notices;
using LinyingTalent.AwardRounds.Rank;
using LinyingTalent.AwardRounds.Scoring;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Storage;

namespace LinyingTalent.AwardRounds.Replay;

/// <summary>
/// Draws up the record of a round from its rows. It reads every score once; what it wrote is kept as a file, so that the same state of the round is
/// read once however many ask for it.
/// </summary>
internal sealed class RecordBook(
    NominationTable nominations, ScoreTable scores, RankTable ranks, ScoreBook book, SealTable sealTable, HistorySeals history, Blobs blobs)
{
    private const string Container = "round-records";

    /// <summary>
    /// Whether the record is anyone's: once the ranking was confirmed and the winners are made known, and not while judges score again, who must not
    /// learn what the others gave.
    /// </summary>
    public static bool IsPublic(Round round) => round is { Draw: not null, Frozen: not null, Notices.Count: > 0, Reranked: false };

    /// <summary>The record as it is now, as JSON.</summary>
    public async Task<byte[]> Read(Round round)
    {
        int days = (await sealTable.Seals(round.Id)).Count;
        BlobClient file = blobs[Container].GetBlobClient($"{round.Id}/{round.Sequence}-{days}.json");
        try
        {
            return (await file.DownloadContentAsync()).Value.Content.ToArray();
        }
        catch (RequestFailedException failure) when (failure.Status == 404)
        {
            byte[] record = (await DrawUp(round)).Write();
            await file.UploadAsync(BinaryData.FromBytes(record), overwrite: true);
            return record;
        }
    }

    private async Task<RoundRecord> DrawUp(Round round)
    {
        ScoringTerms scoring = round.Terms.Scoring;
        IReadOnlyList<RecordedPlace> places = await Places(round, units: false), unitPlaces = await Places(round, units: true);
        HashSet<string> standing = [.. round.Standing().Select(person => person.Nomination)];
        return new RoundRecord(
            RoundRecord.Current, round.Id.ToString(), round.Terms.Name,
            new RecordedTerms(scoring.Ranking, scoring.ScoresEach, round.Terms.Places, round.Terms.Licence.MostCadres, round.Terms.Units),
            new RecordedDraw(round.ValueSource, [.. round.Pool.Select(judge => judge.Id)], round.Draw!),
            await Nominations(round), await Sheets(round),
            new RecordedResult(
                round.Frozen!, places,
                [.. round.Objections.Where(objection => objection.State == ObjectionState.Upheld).Select(objection => objection.Nomination).Distinct()],
                [.. places.Concat(unitPlaces).Select(place => place.Nomination).Where(standing.Contains)],
                round.Terms.Units > 0 ? unitPlaces : null),
            await history.Of(round.Id));
    }

    private async Task<IReadOnlyList<RecordedNomination>> Nominations(Round round)
    {
        var recorded = new List<RecordedNomination>();
        foreach (CaseId part in book.PartsOf(round.Id))
        {
            await foreach (StoredNomination stored in nominations.Rows(part, step: NominationStep.Recommended))
                recorded.Add(new(stored.State.Id.ToString(), [.. stored.State.Excluded.Select(exclusion => exclusion.Judge)], stored.State.Nominee.Cadre, stored.State.Nominee.IsUnit));
        }

        return recorded;
    }

    private async Task<IReadOnlyList<RecordedSheet>> Sheets(Round round)
    {
        Rubric rubric = round.Terms.Scoring.Ranking.Rubric;
        var recorded = new List<RecordedSheet>();
        foreach (string judge in round.Draw!.Judges.Concat(round.Draw.Substitutes))
        {
            await foreach (ScoreSheet sheet in scores.All(round.Id, judge))
            {
                if (sheet.State != SheetState.Given) continue;
                IEnumerable<decimal> marks = rubric.Criteria.Select(criterion => sheet.Marks.First(mark => mark.Criterion == criterion.Id).Points);
                recorded.Add(new(sheet.Nomination, judge, [.. marks], rubric.Total(sheet.Marks)));
            }
        }

        return recorded;
    }

    private async Task<IReadOnlyList<RecordedPlace>> Places(Round round, bool units) => await ranks.After(round.Id, round.Edition, units, 0)
        .Select(ranked => new RecordedPlace(ranked.Place.Nomination, ranked.Place.Rank, ranked.Place.Raw, ranked.Place.Trimmed, ranked.Place.Adjusted)).ToListAsync();
}
