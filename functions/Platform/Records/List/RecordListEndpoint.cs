using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Features;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Lists;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Platform.Records.List;

/// <summary>The records of a kind in a person's divisions; with a figure in the address, those that it counts, and their sum.</summary>
internal sealed class RecordListEndpoint(RecordReader reader, RecordRows records, RecordCatalogue catalogue, CurrentFeatures features, DivisionRegistry divisions, Visitor visitor, Pages pages, TimeProvider time)
{
    private DateOnly Today => ShanghaiTime.DateOf(time.GetUtcNow());

    [Function("Programme_List")]
    [Allowed(Role.Village, Role.Township, Role.County, Role.Administrator)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "programme/{kind}")] HttpRequest request, string kind)
    {
        if (catalogue.Find(kind) is not { } known) return pages.Absent();
        ListRows<RecordRow> rows = await records.Of(known);
        ListView<RecordRow> list = RecordList.Of(known, Today).Read(rows, request.Query);
        if (list.IsExport) return pages.Download(known.Title, list.ToSheet());
        return pages.Show<RecordListPage, RecordListModel>(new RecordListModel(
            known, list, MayWrite: visitor.Person!.Has([.. known.Writers]), await features.WhyClosed(known, reader.Scopes(RecordReader.Readers)[0]), Counted(known, rows, list.Frame)));
    }

    private CountedHere? Counted(RecordKind kind, IEnumerable<RecordRow> rows, ListFrame frame)
    {
        if (AskedCount.Find(kind, ValueOf(CountFilter.Name), Today) is not { } asked) return null;
        string place = ValueOf(PlaceFilter.Name);
        Func<RecordRow, bool> lies = place.Length > 0 ? new PlaceFilter().Matches(place) : _ => true;
        string name = place.Length > 0 ? divisions.PathName(DivisionCode.Parse(place))
            : string.Join("、", reader.Scopes(RecordReader.Readers).Select(divisions.PathName));
        return new CountedHere(asked, name, asked.Sum(rows.Where(lies).Select(row => row.Record)));

        string ValueOf(string filter) => frame.Inputs.First(input => input.Key == filter).Value;
    }
}

/// <param name="Closed">Why no new record is taken now; null where one is.</param>
/// <param name="Counted">The figure that the list was opened from; null where it was opened by itself.</param>
internal sealed record RecordListModel(RecordKind Kind, ListView<RecordRow> List, bool MayWrite, FeatureClosed? Closed, CountedHere? Counted);

/// <param name="Total">Summed over the records themselves.</param>
internal sealed record CountedHere(AskedCount Asked, string Place, decimal Total);
