using LinyingTalent.Platform.Text;

namespace LinyingTalent.Platform.Records;

/// <summary>A figure of the programme that records add up to.</summary>
/// <param name="IsStock">What there is at a period's end, such as stations, rather than what happened within it, such as visits.</param>
/// <param name="Of">What a record adds, and on which day; an end takes away again. A record that is withdrawn is not asked.</param>
internal sealed record RecordFigure(string Key, Phrase Name, Phrase Unit, bool IsStock, Func<KeptRecord, IEnumerable<Counted>> Of)
{
    /// <summary>How many different subjects it has, such as trades, rather than the sum of all.</summary>
    public bool IsVariety { get; init; }

    /// <summary>Where it is a part of another figure: of which, and what the share is called, such as the rate of cases done in time.</summary>
    public (string Of, Phrase Name)? Share { get; init; }

    /// <summary>One for each record from a day on.</summary>
    public static RecordFigure There(string key, Phrase name, Phrase unit, DayItem since, DayItem? until = null) => new(key, name, unit, IsStock: true, record =>
    [
        new(since.Of(record), 1),
        .. until?.Stored(record) is not null ? [new Counted(until.Of(record), -1)] : Array.Empty<Counted>(),
    ]);

    /// <summary>One for each record on its day.</summary>
    public static RecordFigure Happened(string key, Phrase name, Phrase unit, DayItem on) => new(key, name, unit, IsStock: false, record => [new(on.Of(record), 1)]);

    /// <summary>One for each case that has reached a stage, on the day it did.</summary>
    public static RecordFigure Reaching(string key, Phrase name, Phrase unit, string stage) =>
        new(key, name, unit, IsStock: false, record => record.Reached(stage) is { } reached ? [new(reached.On, 1)] : []);

    /// <summary>The amount of each case that has reached a stage, on the day it did.</summary>
    public static RecordFigure Reaching(string key, Phrase name, Phrase unit, string stage, Func<KeptRecord, decimal> amount) =>
        new(key, name, unit, IsStock: false, record => record.Reached(stage) is { } reached ? [new(reached.On, amount(record))] : []);
}

/// <summary>What a record adds to a figure.</summary>
/// <param name="Subject">What a figure of variety counts by.</param>
internal readonly record struct Counted(DateOnly Day, decimal Amount, string Subject = "");
