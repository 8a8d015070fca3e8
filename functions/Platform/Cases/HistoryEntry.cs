namespace LinyingTalent.Platform.Cases;

/// <summary>Who did something: a person with an account, a person with a link, or the process itself.</summary>
/// <param name="Id">The account's id; "link" for whoever held a link; "process" for the process.</param>
/// <param name="Name">As it is shown in the timeline: 乙（代 甲） where 乙 acts in the absence of 甲.</param>
/// <param name="For">The account in whose absence the act was done; null for an act of one's own.</param>
internal sealed record Actor(string Id, string Name, string? For = null)
{
    public static Actor Process { get; } = new("process", "");

    /// <summary>Whoever held the link that was sent to the person of this name.</summary>
    public static Actor Link(string name) => new("link", name);
}

/// <summary>One line of a case's timeline: who, when, what, why. Written with the change itself and never changed.</summary>
/// <param name="Sequence">Counts from 1 within the case.</param>
/// <param name="What">The event's name: its sentence is the text <c>Event.{What}</c>.</param>
/// <param name="Arguments">Fill the sentence's placeholders, in order.</param>
/// <param name="Reason">What the person gave as the reason; null where none is asked for.</param>
internal sealed record HistoryEntry(
    int Sequence, DateTimeOffset At, Actor By, string What, IReadOnlyList<string> Arguments, string? Reason);
