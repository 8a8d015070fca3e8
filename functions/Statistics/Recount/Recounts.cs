using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Records;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Statistics.Recount;

/// <summary>
/// Counts all records anew and holds the figures kept against them. A difference means that a row was changed past the program, or a fault
/// in it: it is shown, and set right only by somebody who says why.
/// </summary>
internal sealed class Recounts(RecordCatalogue catalogue, RecordTable records, RecountTable runs, DivisionRegistry divisions, TimeProvider time)
{
    /// <summary>At 03:10 in Shanghai; the schedule is UTC.</summary>
    [Function("Statistics_RecountNightly")]
    public async Task Nightly([TimerTrigger("0 10 19 * * *")] TimerInfo timer)
    {
        foreach (Division county in divisions.Counties) await Run(county.Code, Actor.Process);
    }

    public async Task<RecountRun> Run(DivisionCode county, Actor by)
    {
        (int count, List<Difference> differences) = (0, []);
        foreach (RecordKind kind in catalogue.Kinds)
        {
            (int counted, Dictionary<DivisionCode, FigureCounts> fresh) = await Count(kind, county);
            count += counted;
            differences.AddRange(Compare(kind, await records.Counts(kind, county), fresh));
        }

        var run = new RecountRun(time.GetUtcNow(), by, count, differences);
        await runs.Keep(county, run);
        return run;
    }

    /// <summary>Sets every division of a kind that differs to what its records add up to, and counts again.</summary>
    public async Task Settle(DivisionCode county, string reason, Actor by)
    {
        foreach (RecordKind kind in catalogue.Kinds)
        {
            (_, Dictionary<DivisionCode, FigureCounts> fresh) = await Count(kind, county);
            foreach (KeptCounts kept in await records.Counts(kind, county))
                if (fresh.GetValueOrDefault(kept.Division, FigureCounts.None) is var right && !right.Equals(kept.Counts)) await records.TrySettle(kind, kept, right);
            foreach ((DivisionCode division, FigureCounts right) in fresh)
                if (!right.Equals(FigureCounts.None)) await records.TryBegin(kind, division, right);
        }

        RecountRun run = await Run(county, by);
        await runs.Keep(county, run with { At = run.At.AddMilliseconds(1), Settled = reason });
    }

    private async Task<(int Count, Dictionary<DivisionCode, FigureCounts> Fresh)> Count(RecordKind kind, DivisionCode county)
    {
        int count = 0;
        var fresh = new Dictionary<DivisionCode, List<KeptRecord>>();
        await foreach (KeptRecord record in records.In(kind, county))
        {
            count++;
            if (!fresh.TryGetValue(record.Id.Division, out List<KeptRecord>? division)) fresh[record.Id.Division] = division = [];
            division.Add(record);
        }

        return (count, fresh.ToDictionary(division => division.Key, division => FigureCounts.Of(kind, division.Value)));
    }

    private static IEnumerable<Difference> Compare(RecordKind kind, IReadOnlyList<KeptCounts> kept, Dictionary<DivisionCode, FigureCounts> fresh)
    {
        Dictionary<DivisionCode, FigureCounts> was = kept.ToDictionary(line => line.Division, line => line.Counts);
        return
            from division in was.Keys.Union(fresh.Keys)
            let before = was.GetValueOrDefault(division, FigureCounts.None)
            let now = fresh.GetValueOrDefault(division, FigureCounts.None)
            from cell in before.Cells.Keys.Union(now.Cells.Keys)
            let held = before.Cells.GetValueOrDefault(cell)
            let counted = now.Cells.GetValueOrDefault(cell)
            where held != counted
            select new Difference(kind.Name, division, cell, held, counted);
    }
}
