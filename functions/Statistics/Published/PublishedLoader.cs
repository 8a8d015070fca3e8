using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.People;
using LinyingTalent.Platform.Records;

namespace LinyingTalent.Statistics.Published;

/// <summary>
/// Made-up records that add up to exactly the figures that the county published in 2023, each within its period, and some of the years since,
/// so that a board has something to show. Everybody in them is made up.
/// </summary>
internal sealed class PublishedLoader(RecordCatalogue catalogue, RecordTable records, DivisionRegistry divisions, PersonalDataCipher cipher, KeyedHash hash)
{
    private const string Key = "published-2023";

    /// <summary>It may run more than once, and then changes nothing. The kinds side by side: they share no partition, and the disk takes them together.</summary>
    public Task Load() => Task.WhenAll(Make().GroupBy(record => record.Kind).Select(kind => records.AddMany(catalogue[kind.Key], [.. kind], MadeUp.By, Key)));

    public IReadOnlyList<KeptRecord> Make()
    {
        var made = new MadeUp(catalogue, divisions, cipher, hash);
        PublishedStations.Make(made);
        PublishedAppointments.Make(made);
        PublishedEfforts.Make(made);
        return made.Made;
    }
}
