using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using LinyingTalent.Platform.Web.Forms;

namespace LinyingTalent.Platform.Lists;

/// <summary>
/// All rows of a list, with what its filters found to choose in them. A long list whose rows do not change from one answer to the next keeps them in
/// one of these, and nothing is looked for twice.
/// </summary>
internal sealed class ListRows<TRow>(IReadOnlyList<TRow> rows) : IReadOnlyList<TRow>
{
    private readonly ConcurrentDictionary<(string Filter, string Language), IReadOnlyList<FormOption>> choices = [];

    public int Count => rows.Count;

    public TRow this[int index] => rows[index];

    /// <summary>What can be chosen in a filter, in the language of the page.</summary>
    public IReadOnlyList<FormOption> Choices(string filter, Func<IEnumerable<FormOption>> find) =>
        choices.GetOrAdd((filter, CultureInfo.CurrentUICulture.Name), _ => [.. find()]);

    public IEnumerator<TRow> GetEnumerator() => rows.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
