using System.Globalization;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http.Extensions;

namespace LinyingTalent.Platform.Lists;

/// <summary>What stands around the rows of a list: fields, headings, pages and links, ready to be shown by its components.</summary>
public sealed class ListFrame
{
    private readonly ListQuery query;

    internal ListFrame(string path, string title, ListQuery query, IReadOnlyList<ListInput> inputs, IReadOnlyList<ListHead> heads) =>
        (Path, Title, this.query, Inputs, Heads) = (path, title, query, inputs, heads);

    public string Path { get; }

    public string Title { get; }

    public IReadOnlyList<ListInput> Inputs { get; }

    public IReadOnlyList<ListHead> Heads { get; }

    /// <summary>How many rows there are before anything is filtered.</summary>
    public int All { get; init; }

    /// <summary>How many match, on all pages.</summary>
    public int Total { get; init; }

    public int Page => query.Page;

    public int Size => query.Size;

    public int Pages => query.PagesOf(Total);

    public bool IsFiltered => Inputs.Any(input => input.Value.Length > 0);

    /// <summary>The key of the column by which the list is ordered, with a leading minus for descending.</summary>
    public string Sort => SortOf(query.Column, query.Descending);

    /// <summary>"ascending" or "descending" for the column that orders the list, as aria-sort says it; null for the others.</summary>
    public string? OrderOf(ListHead head) => head.Key != query.Column ? null : query.Descending ? "descending" : "ascending";

    /// <summary>Orders by this column; by the one that does already, the other way round.</summary>
    public string HrefOf(ListHead head) => Href(SortOf(head.Key, OrderOf(head) == "ascending"), page: 1);

    public string HrefOfPage(int page) => Href(query.IsDefault ? null : Sort, page);

    /// <summary>All that matches, on every page, as a workbook.</summary>
    public string ExportHref => Href(query.IsDefault ? null : Sort, page: 1, export: true);

    private static string SortOf(string column, bool descending) => descending ? ListQuery.Down + column : column;

    private string Href(string? sort, int page, bool export = false)
    {
        var parts = new QueryBuilder();
        foreach (ListInput input in Inputs.Where(input => input.Value.Length > 0)) parts.Add(input.Key, input.Value);
        if (!string.IsNullOrEmpty(sort)) parts.Add(ListQuery.SortKey, sort);
        if (Size != ListQuery.Sizes[0]) parts.Add(ListQuery.SizeKey, Text(Size));
        if (page > 1) parts.Add(ListQuery.PageKey, Text(page));
        if (export) parts.Add(ListQuery.FormatKey, ListQuery.Workbook);
        return Path + parts.ToQueryString();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A field of the filter form.</summary>
public sealed record ListInput(string Key, string Label, string Value)
{
    /// <summary>What can be chosen; null for a field to type into.</summary>
    public IReadOnlyList<FormOption>? Options { get; init; }

    /// <summary>Whether there is anything to choose.</summary>
    public bool Shows => Options is null or { Count: > 1 } || Value.Length > 0;
}

/// <summary>A column's heading.</summary>
/// <param name="Sorts">Whether the list can be ordered by it.</param>
public sealed record ListHead(string Key, string Text, bool Sorts);
