using System.Globalization;
using LinyingTalent.Platform.Data;

namespace LinyingTalent.Statistics.Published;

/// <summary>A figure as the county published it in 2023.</summary>
/// <param name="Figure">The figure of ours that means the same.</param>
/// <param name="Period">For which it was published: 2022, 2021-2023, or all until the end of a month as 2023-06.</param>
internal sealed record PublishedFigure(string Component, string Key, string Figure, decimal Value, string Period)
{
    private const string FiguresFile = "programme-2023.csv";
    private const string BoardFile = "board.csv";

    /// <summary>The 24 figures, in the order in which they were published.</summary>
    /// <exception cref="DataFileException">A line cannot be used, or has no figure of ours.</exception>
    public static IReadOnlyList<PublishedFigure> All { get; } = Read();

    private static IReadOnlyList<PublishedFigure> Read()
    {
        Dictionary<(string, string), string> ours = CsvFile.Parse(EmbeddedFile.ReadText(typeof(PublishedFigure), BoardFile), BoardFile, "component", "key", "figure")
            .ToDictionary(row => (row["component"], row["key"]), row => row["figure"]);
        return
        [
            .. CsvFile.Parse(EmbeddedFile.ReadText(typeof(PublishedFigure), FiguresFile), FiguresFile, "part", "component", "key", "value", "unit", "period").Select(row =>
                new PublishedFigure(
                    row["component"], row["key"],
                    ours.GetValueOrDefault((row["component"], row["key"])) ?? throw row.Unusable($"{BoardFile} has no figure for it."),
                    decimal.Parse(row["value"], CultureInfo.InvariantCulture), row["period"])),
        ];
    }
}
