using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Records;
using LinyingTalent.Platform.Rules;
using LinyingTalent.Platform.Text;
using LinyingTalent.Statistics.Published;

namespace LinyingTalent.Statistics;

/// <summary>A line of the board: a figure that records add up to, or one that the rule table holds.</summary>
/// <param name="Kind">Null for a figure of the rule table.</param>
/// <param name="Rule">The rule's id; null for a figure of records.</param>
/// <param name="IsHeadline">Whether it is one of the 24 that the method is measured by.</param>
/// <param name="Published">What this county published of it in 2023; null for a figure that came after, and in a county that published none.</param>
internal sealed record BoardFigure(
    string Key, ProgrammePart Part, Phrase Name, Phrase Unit, RecordKind? Kind, RecordFigure? Figure, string? Rule, bool IsHeadline = false, PublishedFigure? Published = null)
{
    // The rule says how many a village may have; the list of appointments, how many each has.
    private const string Advisors = "/appointments";

    /// <summary>Where one sees what the figure is made of.</summary>
    public string Behind(Period period, DivisionCode? place) =>
        Kind is null ? Advisors : RecordLinks.Behind(Kind, Figure!, period, place);
}

/// <summary>The board's lines: all 24 that were published, then what else the records add up to, part by part.</summary>
internal sealed class BoardFigures
{
    private const string LeastAdvisors = "selection.advisors-per-village.min";
    private const string MostAdvisors = "selection.advisors-per-village.max";

    private readonly RecordTable records;
    private readonly CurrentRules rules;

    public BoardFigures(RecordCatalogue catalogue, RecordTable records, CurrentRules rules, DivisionRegistry divisions)
    {
        (this.records, this.rules) = (records, rules);
        ProgrammePart advisors = catalogue.Parts.First(part => part.Name == "advisors");
        IEnumerable<BoardFigure> all =
        [
            .. from kind in catalogue.Kinds from figure in kind.Figures select new BoardFigure(figure.Key, kind.Part, figure.Name, figure.Unit, kind, figure, Rule: null),
            new("advisors_per_village_min", advisors, StatisticsTexts.AdvisorsMin, StatisticsTexts.Persons, null, null, LeastAdvisors),
            new("advisors_per_village_max", advisors, StatisticsTexts.AdvisorsMax, StatisticsTexts.Persons, null, null, MostAdvisors),
        ];
        List<string> headlines = [.. PublishedFigure.All.Select(figure => figure.Figure)];
        All =
        [
            .. all.OrderBy(figure => figure.Part.Order).ThenBy(figure => headlines.IndexOf(figure.Key) is var place && place < 0 ? int.MaxValue : place).Select(figure => figure with
            {
                IsHeadline = headlines.Contains(figure.Key),
                Published = divisions.IsLinying ? PublishedFigure.All.FirstOrDefault(published => published.Figure == figure.Key) : null,
            }),
        ];
        HasPublished = All.Any(figure => figure.Published is not null);
    }

    public IReadOnlyList<BoardFigure> All { get; }

    /// <summary>Whether the county has published figures to hold the records against.</summary>
    public bool HasPublished { get; }

    public BoardFigure? Find(string key) => All.FirstOrDefault(figure => figure.Key == key);

    /// <summary>What is kept for the board's figures in a division and all below it.</summary>
    public async Task<BoardValues> Read(DivisionCode scope, DateOnly today)
    {
        RecordKind[] kinds = [.. All.Select(figure => figure.Kind).OfType<RecordKind>().Distinct()];
        IReadOnlyList<KeptCounts>[] lines = await Task.WhenAll(kinds.Select(kind => records.Counts(kind, scope)));
        return new BoardValues(kinds.Zip(lines).ToDictionary(pair => pair.First.Name, pair => pair.Second), await rules.Read(), scope, today);
    }
}

/// <summary>What the figures come to, as it is kept: read once, asked for every place and period.</summary>
internal sealed class BoardValues(IReadOnlyDictionary<string, IReadOnlyList<KeptCounts>> lines, RuleTable rules, DivisionCode scope, DateOnly today)
{
    /// <summary>In percent to one decimal, the share that a figure is of another; null where it is none, or there is nothing to be a share of.</summary>
    public decimal? ShareOf(BoardFigure figure, BoardFigures all, Period period, DivisionCode place)
    {
        if (figure.Figure?.Share is not { } share || Of(all.Find(share.Of)!, period, place) is not (> 0 and var whole)) return null;
        return decimal.Round(Of(figure, period, place) * 100 / whole, 1, MidpointRounding.AwayFromZero);
    }

    /// <param name="place">A division within what was read, with all below it; null for all of it.</param>
    public decimal Of(BoardFigure figure, Period period, DivisionCode? place = null) => figure.Kind is null
        ? rules.Value(figure.Rule!, place ?? scope, today).Value
        : FigureSums.Of(figure.Figure!, period, lines[figure.Kind.Name].Where(line => place is null || place.Value.Contains(line.Division)));

    /// <summary>Only what belongs to a division itself, and not to one below it.</summary>
    public decimal OfItself(BoardFigure figure, Period period, DivisionCode place) => figure.Kind is null ? 0
        : FigureSums.Of(figure.Figure!, period, lines[figure.Kind.Name].Where(line => line.Division == place));
}
