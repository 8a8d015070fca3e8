using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Lists;
using LinyingTalent.Platform.Records;
using LinyingTalent.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.OpenData;

/// <summary>The public records of a kind, for anyone.</summary>
internal sealed class OpenListEndpoint(PublicRecords records, SiteCounty county, Pages pages)
{
    [Function("Open_List")]
    [AllowedToAnyone]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "open/{kind}")] HttpRequest request, string kind)
    {
        if (records.FindKind(kind) is not { } known) return pages.Absent();
        ListView<PublicRecord> list = Shape(known).Read(await records.In(known, county.Code), request.Query);
        return list.IsExport ? pages.Download(known.Title, list.ToSheet()) : pages.Show<OpenListPage, OpenListModel>(new OpenListModel(known, list));
    }

    private static ListOf<PublicRecord> Shape(RecordKind kind)
    {
        List<RecordField> fields = [.. PublicRecord.PublicFields(kind)];
        return new ListOf<PublicRecord>(OpenDataLinks.List(kind), () => kind.Title)
        {
            Filters =
            [
                PublicRecord.Search(kind),
                new ChoiceFilter<PublicRecord>("place", () => RecordTexts.Township, row => row.Township.Level == DivisionLevel.Township ? row.Township.ToString() : "", row => string.Join(' ', row.Place.Split(' ').Take(2))),
            ],
            Columns =
            [
                .. fields.Select(field => new ListColumn<PublicRecord>(field.Key, () => field.Label, row => row.Shown(field))),
                new("place", () => OpenDataTexts.Place, row => row.Place),
                .. kind.Stages.Count == 0 ? Array.Empty<ListColumn<PublicRecord>>() : [new("stage", () => OpenDataTexts.State, row => row.Stage is { } stage ? kind.StageOf(stage).Words : null)],
            ],
        };
    }
}

internal sealed record OpenListModel(RecordKind Kind, ListView<PublicRecord> List);
