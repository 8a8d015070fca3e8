using System.Collections.Concurrent;
using System.Globalization;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Text;

namespace LinyingTalent.Platform.Records;

/// <summary>Who searches: what one may not read one must not find by either.</summary>
internal enum SearchedBy
{
    Staff,
    Anyone,
}

/// <summary>A record as lists have it at hand.</summary>
internal sealed class IndexedRecord(KeptRecord record)
{
    private string?[]? texts;

    public KeptRecord Record => record;

    /// <summary>What one searches it by in the language of the page, written once: the words of ten fields cost more than the search itself.</summary>
    public string Text(SearchedBy by, Func<KeptRecord, string> write) =>
        (texts ??= new string?[4])[((int)by * 2) + (Languages.IsEnglish(CultureInfo.CurrentUICulture) ? 1 : 0)] ??= write(record);
}

/// <summary>
/// The records of a kind in memory, for lists: a table orders by its keys alone, and a list is filtered, counted and sorted by anything. Before
/// each answer the change counters of the divisions are read, which the transaction of every change raises; where one has moved, the records that
/// changed are read, and no others. So it is as current as the table, in every process, and nobody has to be told of a change.
/// </summary>
internal sealed class RecordIndex(RecordTable table) : IDisposable
{
    // A storage account answers many at once, and each answer is slow beside the work on it.
    private static readonly ParallelOptions AtOnce = new() { MaxDegreeOfParallelism = 8 };

    private readonly ConcurrentDictionary<(string Kind, DivisionCode County), Shelf> shelves = [];

    private readonly ConcurrentDictionary<(Type Made, object Key), (IReadOnlyList<object> From, object Made)> made = [];

    /// <summary>The records of a division and all below it, in the order of their keys, as they are now: the same list again while none of them changed.</summary>
    public async Task<IReadOnlyList<IndexedRecord>> In(RecordKind kind, DivisionCode division)
    {
        Shelf shelf = shelves.GetOrAdd((kind.Name, division.County), _ => new Shelf());
        IReadOnlyList<(DivisionCode Division, long Changes)> now = await table.Changes(kind, division);
        if (shelf.Stock is not { } stock || now.Any(line => stock.ChangesOf(line.Division) < line.Changes)) stock = await Refresh(shelf, kind, division.County, now);
        return stock.In(division);
    }

    /// <summary>
    /// What is made of lists of records, such as the rows of a page: kept while the lists are the same. It must not depend on the language, and what it shows of
    /// other records must be among what it is made from.
    /// </summary>
    /// <param name="key">Which of its type; as many are kept as there are keys.</param>
    public T Made<T>(object key, IReadOnlyList<object> from, Func<T> make)
        where T : class
    {
        if (made.TryGetValue((typeof(T), key), out (IReadOnlyList<object> From, object Made) kept) && kept.From.SequenceEqual(from, ReferenceEqualityComparer.Instance)) return (T)kept.Made;
        T anew = make();
        made[(typeof(T), key)] = (from, anew);
        return anew;
    }

    /// <summary>The same without those that no longer count.</summary>
    public async Task<IEnumerable<KeptRecord>> Standing(RecordKind kind, DivisionCode division) =>
        (await In(kind, division)).Select(indexed => indexed.Record).Where(record => !record.Withdrawn);

    public void Dispose()
    {
        foreach (Shelf shelf in shelves.Values) shelf.Dispose();
    }

    private async Task<Stock> Refresh(Shelf shelf, RecordKind kind, DivisionCode county, IReadOnlyList<(DivisionCode Division, long Changes)> now)
    {
        // One reads for all who ask meanwhile.
        await shelf.Gate.WaitAsync();
        try
        {
            if (shelf.Stock is not { } stock) return shelf.Stock = new Stock(await ReadAll(kind, county));
            (DivisionCode Division, long Changes)[] moved = [.. now.Where(line => stock.ChangesOf(line.Division) < line.Changes)];
            if (moved.Length == 0) return stock;
            var next = new SortedDictionary<DivisionCode, Drawer>(stock.Drawers, Stock.Order);
            await Parallel.ForEachAsync(moved, AtOnce, async (line, _) =>
            {
                Drawer drawer = await Read(kind, line.Division, stock.Drawers.GetValueOrDefault(line.Division) ?? Drawer.Empty);
                lock (next) next[line.Division] = drawer;
            });
            return shelf.Stock = new Stock(next);
        }
        finally
        {
            shelf.Gate.Release();
        }
    }

    // The counters first: what changes while the records are read counts as not seen, and is read once more.
    private async Task<SortedDictionary<DivisionCode, Drawer>> ReadAll(RecordKind kind, DivisionCode county)
    {
        Dictionary<DivisionCode, long> changes = (await table.Changes(kind, county)).ToDictionary(line => line.Division, line => line.Changes);

        // A reader for each township that has any; the first and the last take what lies outside them.
        string[] bounds = [county.Prefix, .. changes.Keys.Select(division => (division.Township ?? division.County).Prefix).Distinct().Order(StringComparer.Ordinal).Skip(1)];
        var found = new List<IndexedRecord>[bounds.Length];
        await Parallel.ForEachAsync(Enumerable.Range(0, bounds.Length), AtOnce, async (i, _) =>
            found[i] = await table.Between(kind, county, bounds[i], i + 1 < bounds.Length ? bounds[i + 1] : null).Select(record => new IndexedRecord(record)).ToListAsync(CancellationToken.None));
        var drawers = new SortedDictionary<DivisionCode, Drawer>(Stock.Order);
        foreach (IGrouping<DivisionCode, IndexedRecord> division in found.SelectMany(part => part).GroupBy(indexed => indexed.Record.Id.Division))
            drawers[division.Key] = new Drawer(changes.GetValueOrDefault(division.Key), [.. division]);
        foreach ((DivisionCode division, long count) in changes) drawers.TryAdd(division, new Drawer(count, []));
        return drawers;
    }

    private async Task<Drawer> Read(RecordKind kind, DivisionCode division, Drawer before)
    {
        ChangeLog log = (await table.CountsOf(kind, division))?.Log ?? ChangeLog.None;

        // One by one where few changed; else the whole division, a thousand records a request.
        if (log.Since(before.Changes) is not { } changed || changed.Count > 2 + (before.Records.Length / 250))
            return new Drawer(log.Changes, [.. await table.In(kind, division).Where(record => record.Id.Division == division).Select(record => new IndexedRecord(record)).ToListAsync()]);
        KeptRecord?[] fresh = await Task.WhenAll(changed.Select(digits => table.Find(kind, new RecordId(division, digits))));
        return new Drawer(log.Changes,
        [
            .. before.Records.Where(indexed => !changed.Contains(indexed.Record.Id.Digits)).Concat(fresh.OfType<KeptRecord>().Select(record => new IndexedRecord(record)))
                .OrderBy(indexed => indexed.Record.Id.Digits, StringComparer.Ordinal),
        ]);
    }

    /// <summary>Where a kind's records of a county are.</summary>
    private sealed class Shelf : IDisposable
    {
        public SemaphoreSlim Gate { get; } = new(1);

        /// <summary>Null before anybody asked. It is replaced as a whole and never changed.</summary>
        public Stock? Stock { get; set; }

        public void Dispose() => Gate.Dispose();
    }

    /// <summary>A kind's records in a county at one time, by division.</summary>
    private sealed class Stock(SortedDictionary<DivisionCode, Drawer> drawers)
    {
        private readonly ConcurrentDictionary<DivisionCode, IReadOnlyList<IndexedRecord>> lists = [];

        public static Comparer<DivisionCode> Order { get; } = Comparer<DivisionCode>.Create((one, other) => string.CompareOrdinal(one.ToString(), other.ToString()));

        public SortedDictionary<DivisionCode, Drawer> Drawers => drawers;

        public long ChangesOf(DivisionCode division) => drawers.GetValueOrDefault(division)?.Changes ?? 0;

        public IReadOnlyList<IndexedRecord> In(DivisionCode division) =>
            lists.GetOrAdd(division, _ => [.. drawers.Where(drawer => division.Contains(drawer.Key)).SelectMany(drawer => drawer.Value.Records)]);
    }

    /// <param name="Changes">How many changes of the division they hold.</param>
    private sealed record Drawer(long Changes, IndexedRecord[] Records)
    {
        public static Drawer Empty { get; } = new(0, []);
    }
}
