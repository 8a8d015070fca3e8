using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Web.Forms;
using LinyingTalent.Platform.Workbooks;
using Microsoft.AspNetCore.Http;

namespace LinyingTalent.Platform.Lists;

/// <summary>One of the ways to narrow a list.</summary>
/// <param name="Key">Its name in the query string; none of page, size, sort and format.</param>
internal abstract record ListFilter<TRow>(string Key, Func<Phrase> Label)
{
    /// <summary>The field as it is shown again, with what was asked for; "" where nothing was, or nothing that makes sense.</summary>
    public abstract ListInput Read(ListRows<TRow> rows, IQueryCollection query);

    public abstract Func<TRow, bool> Matches(string asked);
}

/// <summary>Finds rows in whose texts every word that was typed occurs, whatever its case and width.</summary>
internal sealed record TextFilter<TRow>(string Key, Func<Phrase> Label, params IReadOnlyList<Func<TRow, string?>> Texts) : ListFilter<TRow>(Key, Label)
{
    private const int Longest = 60;

    /// <summary>What else is searched of a row, as <see cref="TypedText.Comparable"/> writes it: for lists that are long and keep it.</summary>
    public Func<TRow, string>? Ready { get; init; }

    public override ListInput Read(ListRows<TRow> rows, IQueryCollection query)
    {
        string typed = string.Concat(query[Key].ToString().Where(letter => !char.IsControl(letter))).Trim();
        return new ListInput(Key, Label(), typed.Length > Longest ? typed[..Longest] : typed);
    }

    public override Func<TRow, bool> Matches(string asked)
    {
        string[] words = TypedText.Comparable(asked).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return row =>
        {
            string ready = Ready?.Invoke(row) ?? "";
            return HasAll(ready, words) || (Texts.Count > 0 && HasAll($"{ready} {TypedText.Comparable(string.Join(' ', Texts.Select(read => read(row))))}", words));
        };
    }

    // A loop: it runs over a hundred thousand rows.
    private static bool HasAll(string text, string[] words)
    {
        foreach (string word in words)
            if (!text.Contains(word, StringComparison.Ordinal)) return false;
        return true;
    }
}

/// <summary>Keeps the rows with one value of those that occur. Where all rows have the same there is nothing to choose, and the field is not shown.</summary>
/// <param name="Value">In the query string; "" for a row that no choice stands for.</param>
/// <param name="Text">As it is offered.</param>
internal sealed record ChoiceFilter<TRow>(string Key, Func<Phrase> Label, Func<TRow, string> Value, Func<TRow, string> Text) : ListFilter<TRow>(Key, Label)
{
    /// <summary>
    /// All that can be chosen, whether it occurs or not, as value and text: for a list that is led to by a link, where nothing that matches must show
    /// nothing. Else the choices are what occurs.
    /// </summary>
    public IReadOnlyList<(string Value, Func<Phrase> Text)>? Always { get; init; }

    /// <summary>The order of the choices; that of their texts where nothing else is said.</summary>
    public Func<TRow, CellValue>? OrderBy { get; init; }

    public override ListInput Read(ListRows<TRow> rows, IQueryCollection query)
    {
        IReadOnlyList<FormOption> options = Always is { } always ? [.. always.Select(choice => new FormOption(choice.Value, choice.Text()))]
            : rows.Choices(Key, () => rows.DistinctBy(Value).Where(row => Value(row).Length > 0).OrderBy(OrderBy ?? (row => Text(row))).Select(row => new FormOption(Value(row), Text(row))));
        string asked = query[Key].ToString();
        return new ListInput(Key, Label(), options.Any(option => option.Value == asked) ? asked : "") { Options = options };
    }

    public override Func<TRow, bool> Matches(string asked) => row => Value(row) == asked;
}
