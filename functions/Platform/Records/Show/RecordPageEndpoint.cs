using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Records.List;
using LinyingTalent.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Platform.Records.Show;

/// <summary>A record: what was entered, what follows from it, how far it has come, what was done to it.</summary>
internal sealed class RecordPageEndpoint(RecordReader reader, RecordTable records, RegistryLinks registry, RecordDesk desk, RecordPromises promises, DivisionRegistry divisions, Visitor visitor, Pages pages)
{
    [Function("Programme_Record")]
    [Allowed(Role.Village, Role.Township, Role.County, Role.Administrator)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "programme/{kind}/{id}")] HttpRequest request, string kind, string id)
    {
        if (await reader.Find(kind, id) is not var (known, record)) return pages.Absent();
        bool mayWrite = !record.Withdrawn && visitor.Person!.May(record.Id.Division, [.. known.Writers]);
        return pages.Show<RecordPage, RecordModel>(new RecordModel(
            new RecordRow(known, new IndexedRecord(record), await reader.Names(known), divisions), await records.History(known, record.Id),
            [.. known.Facts(await desk.CheckOf(known, record))], mayWrite, MayStep: mayWrite && reader.Next(known, record).Count > 0)
        {
            Promise = await promises.Of(known, record),
            Talent = await registry.Of(record),
            TakesPart = known.Name == RegistryLinks.Registry ? await registry.Naming(record.Id) : [],
        });
    }
}

internal sealed record RecordModel(RecordRow Row, IReadOnlyList<HistoryEntry> History, IReadOnlyList<RecordFact> Facts, bool MayWrite, bool MayStep)
{
    /// <summary>What was promised for the next step; null for nothing.</summary>
    public Promise? Promise { get; init; }

    /// <summary>Who of the registry it is about; null for nobody.</summary>
    public KeptRecord? Talent { get; init; }

    /// <summary>The records of the parts that are about this talent.</summary>
    public IReadOnlyList<(RecordKind Kind, KeptRecord Record)> TakesPart { get; init; } = [];
}
