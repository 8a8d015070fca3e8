using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Web.Forms;
using LinyingTalent.Platform.Workbooks;
using Microsoft.AspNetCore.Http;

namespace LinyingTalent.Platform.Lists;

/// <summary>
/// The one shape of every list: a query string filters, sorts and pages it, and <c>format=xlsx</c> exports exactly what is
/// filtered, by the same route and hence under the same policy. A row is a record that carries what the list shows as values:
/// <code>
/// // XList.cs, beside the page
/// internal static class AdvisorList
/// {
///     public static ListOf&lt;AdvisorRow> Shape { get; } = new("/advisors", () => AdvisorTexts.Title)
///     {
///         Filters =
///         [
///             new TextFilter&lt;AdvisorRow>("q", () => AdvisorTexts.NameOrVillage, row => row.Name, row => row.Village),
///             new ChoiceFilter&lt;AdvisorRow>("state", () => AdvisorTexts.State, row => row.State.ToString(), row => AdvisorWords.Of(row.State)),
///         ],
///         Columns =
///         [
///             new("name", () => AdvisorTexts.Name, row => row.Name),
///             new("state", () => AdvisorTexts.State, row => AdvisorWords.Of(row.State)) { SortBy = row => (int)row.State },
///             new("to", () => AdvisorTexts.To, row => row.To),
///             new("remark", () => AdvisorTexts.Remark, row => row.Remark) { OnlyExported = true },
///         ],
///         Sort = "-to",
///     };
/// }
///
/// // XEndpoint.cs: the rows that this person may see, then
/// return pages.List&lt;AdvisorsPage, AdvisorRow>(AdvisorList.Shape.Read(rows, request.Query));
///
/// // XPage.razor: one &lt;tr> a row, a Cell for each column that is not only exported
/// &lt;ListPanel Frame="@List.Frame" Empty="@AdvisorTexts.None">
///   @foreach (AdvisorRow row in List.Rows) { &lt;tr>&lt;Cell Title>@row.Name&lt;/Cell>&lt;Cell Label="@AdvisorTexts.State">…&lt;/Cell>…&lt;/tr> }
/// &lt;/ListPanel>
/// @code { [CascadingParameter] internal ListView&lt;AdvisorRow> List { get; set; } = null!; }
/// </code>
/// What makes no sense in the query (an unknown column or choice, page 9999, a size of a million) counts as not asked for.
/// </summary>
/// <param name="path">The list's address without a query.</param>
/// <param name="title">The table's caption, the sheet's and the file's name.</param>
internal sealed class ListOf<TRow>(string path, Func<Phrase> title)
{
    public required IReadOnlyList<ListColumn<TRow>> Columns { get; init; }

    public IReadOnlyList<ListFilter<TRow>> Filters { get; init; } = [];

    /// <summary>The order when nobody asks for another: a column's key, with a leading minus for descending; "" keeps the rows' own order.</summary>
    public string Sort { get; init; } = "";

    /// <summary>
    /// What the query makes of the rows. All of them are given, those of this person: the choices of a filter are what occurs in them. Given as
    /// <see cref="ListRows{TRow}"/>, they are neither copied nor searched for choices again.
    /// </summary>
    public ListView<TRow> Read(IEnumerable<TRow> rows, IQueryCollection query)
    {
        ListRows<TRow> all = rows as ListRows<TRow> ?? new ListRows<TRow>([.. rows]);
        var asked = ListQuery.Read(query, Sort, [.. Columns.Where(column => column.Sorts).Select(column => column.Key)]);
        List<ListInput> inputs = [.. Filters.Select(filter => filter.Read(all, query))];
        List<Func<TRow, bool>> wanted = [.. Filters.Zip(inputs).Where(pair => pair.Second.Value.Length > 0).Select(pair => pair.First.Matches(pair.Second.Value))];
        ListRows<TRow> found = wanted.Count == 0 ? all : new ListRows<TRow>([.. all.Where(row => wanted.TrueForAll(matches => matches(row)))]);

        // Not sorted before it is asked for: of a hundred thousand rows a page needs fifty, and finding these costs less than the order of all.
        IEnumerable<TRow> sorted = Sorted(found, asked);
        var frame = new ListFrame(path, title(), asked.OnPageOf(found.Count), inputs, [.. Columns.Where(column => !column.OnlyExported).Select(HeadOf)])
        {
            All = all.Count,
            Total = found.Count,
        };
        return new ListView<TRow>(frame, [.. sorted.Skip((frame.Page - 1) * frame.Size).Take(frame.Size)], asked.Exports, () => ToSheet([.. sorted]));
    }

    private static ListHead HeadOf(ListColumn<TRow> column) => new(column.Key, column.Head(), column.Sorts);

    private IEnumerable<TRow> Sorted(IEnumerable<TRow> rows, ListQuery asked)
    {
        if (Columns.FirstOrDefault(column => column.Key == asked.Column) is not { } by) return rows;
        Func<TRow, CellValue> value = by.SortBy ?? by.Value;
        int way = asked.Descending ? -1 : 1;

        // What is empty stands at the end in both directions: one looks for what is there.
        return rows.OrderBy(value, Comparer<CellValue>.Create((one, other) => one.IsEmpty || other.IsEmpty ? one.IsEmpty.CompareTo(other.IsEmpty) : way * one.CompareTo(other)));
    }

    private Sheet ToSheet(IReadOnlyList<TRow> rows) => new(
        title(),
        [.. Columns.Select(column => new SheetColumn(column.Head(), column.Width))],
        rows.Select(row => (IReadOnlyList<CellValue>)[.. Columns.Select(column => column.Value(row))]).ToAsyncEnumerable());
}

/// <summary>A column, on the page and in the export.</summary>
/// <param name="Key">Its name in the query string.</param>
/// <param name="Value">What the export shows, and what the list is sorted by.</param>
internal sealed record ListColumn<TRow>(string Key, Func<Phrase> Head, Func<TRow, CellValue> Value)
{
    /// <summary>Where the order is another than the value's, such as that of the steps of a procedure.</summary>
    public Func<TRow, CellValue>? SortBy { get; init; }

    public bool Sorts { get; init; } = true;

    /// <summary>Not on the page.</summary>
    public bool OnlyExported { get; init; }

    /// <summary>In the exported sheet, in characters of Latin width.</summary>
    public double Width { get; init; } = 18;
}

/// <summary>A list as somebody asked for it.</summary>
/// <param name="Rows">Those of the page.</param>
/// <param name="IsExport">Whether the whole list was asked for as a workbook.</param>
/// <param name="ToSheet">All that match, on every page, in the same order.</param>
internal sealed record ListView<TRow>(ListFrame Frame, IReadOnlyList<TRow> Rows, bool IsExport, Func<Sheet> ToSheet);
