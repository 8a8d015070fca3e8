using LinyingTalent.Platform.Attachments;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.People;
using LinyingTalent.Platform.Records;

namespace LinyingTalent.Statistics.Published;

/// <summary>
/// Made-up records that add up to exactly the figures that the county published in 2023, each within its period, and some of the years since,
/// so that a board has something to show. Everybody in them is made up.
/// </summary>
internal sealed class PublishedLoader(
    RecordCatalogue catalogue, RecordTable records, AttachmentStore files, DivisionRegistry divisions, PersonalDataCipher cipher, KeyedHash hash)
{
    private const string Key = "published-2023";

    /// <summary>It may run more than once, and then changes nothing. The kinds side by side: they share no partition, and the disk takes them together.</summary>
    public Task Load() => Task.WhenAll(Make().GroupBy(record => record.Kind).Select(kind => Add(catalogue[kind.Key], [.. kind])));

    // A picture is written before the record that names it.
    private async Task Add(RecordKind kind, IReadOnlyList<KeptRecord> made)
    {
        if (kind.Pictures.Any() && !await records.Happened(kind, made[0].Id.Division, $"{Key}-0"))
        {
            byte[][] drawn = [.. Enumerable.Range(0, MadeUpPicture.Kinds).Select(MadeUpPicture.Draw)];
            await Parallel.ForEachAsync(made.Index(), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (record, _) =>
            {
                foreach (Attachment picture in RecordFiles.Of(kind, record.Item)) await files.Put(RecordFiles.FolderOf(record.Item.Id), picture, drawn[record.Index % drawn.Length]);
            });
        }

        await records.AddMany(kind, made, MadeUp.By, Key);
    }

    public IReadOnlyList<KeptRecord> Make()
    {
        var made = new MadeUp(catalogue, divisions, cipher, hash);
        PublishedStations.Make(made);
        PublishedAppointments.Make(made);
        PublishedEfforts.Make(made);
        return made.Made;
    }
}
