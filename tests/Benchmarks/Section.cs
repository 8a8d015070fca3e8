namespace LinyingTalent.Benchmarks;

/// <summary>What one benchmark has found: sentences that say what was measured, and a table of figures.</summary>
internal sealed record Section(string Title, string Text, string[] Columns, IReadOnlyList<string[]> Rows)
{
    public string ToMarkdown(string name) => $"""
        ## {name}: {Title}

        {Machine.Facts}

        {Text}

        {Row(Columns)}
        {Row([.. Columns.Select((_, at) => at == 0 ? "---" : "--:")])}
        {string.Join('\n', Rows.Select(Row))}

        """.ReplaceLineEndings("\n");

    private static string Row(string[] cells) => $"| {string.Join(" | ", cells)} |";
}
