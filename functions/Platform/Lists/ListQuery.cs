using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace LinyingTalent.Platform.Lists;

/// <summary>Order and place in a list, as the query string asks for them. Whatever cannot be used falls back to what nobody asked for.</summary>
/// <param name="Column">The key of the column that orders the list; "" for the rows' own order.</param>
/// <param name="IsDefault">Whether the order is the one without asking.</param>
internal sealed record ListQuery(string Column, bool Descending, bool IsDefault, int Page, int Size, bool Exports)
{
    public const string PageKey = "page";
    public const string SizeKey = "size";
    public const string SortKey = "sort";
    public const string FormatKey = "format";
    public const string Workbook = "xlsx";
    public const char Down = '-';

    /// <summary>The page sizes offered; the first is the usual one.</summary>
    public static IReadOnlyList<int> Sizes { get; } = [50, 20, 100];

    /// <param name="usual">The order without asking.</param>
    /// <param name="columns">Those that can order the list.</param>
    public static ListQuery Read(IQueryCollection query, string usual, IReadOnlyCollection<string> columns)
    {
        string asked = query[SortKey].ToString();
        string sort = columns.Contains(asked.TrimStart(Down)) && asked.LastIndexOf(Down) <= 0 ? asked : usual;
        int page = Whole(query[PageKey].ToString()) ?? 1;
        int size = Whole(query[SizeKey].ToString()) is { } number && Sizes.Contains(number) ? number : Sizes[0];
        return new ListQuery(sort.TrimStart(Down), sort.StartsWith(Down), sort == usual, page, size, query[FormatKey] == Workbook);
    }

    /// <summary>The same with a page that a list of this many rows has.</summary>
    public ListQuery OnPageOf(int rows) => this with { Page = Math.Clamp(Page, 1, PagesOf(rows)) };

    public int PagesOf(int rows) => Math.Max(1, (rows + Size - 1) / Size);

    private static int? Whole(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
