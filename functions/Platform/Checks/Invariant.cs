using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Text;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.Platform.Checks;

/// <summary>
/// Something that holds of a county's records whenever nothing is under way. A capability registers its own; they are looked at every
/// night, and whenever an administrator asks.
/// </summary>
/// <param name="Id">In the table, in the log and in alerts: words in lower case with hyphens.</param>
/// <param name="Sentence">What holds.</param>
/// <param name="Find">What contradicts it; nothing where all is well.</param>
internal sealed record Invariant(string Id, Func<Phrase> Sentence, Func<CheckScope, IAsyncEnumerable<Finding>> Find);

/// <summary>Whose records are looked at, and as of when.</summary>
internal sealed record CheckScope(DivisionCode County, DateTimeOffset Now, DurableTaskClient Processes)
{
    // Steps take seconds, and a failed one is tried again within minutes: what lies longer does not come right by itself.
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(15);

    /// <summary>What is younger may be under way, and says nothing yet.</summary>
    public DateTimeOffset Settled => Now - Quiet;
}

/// <summary>A record that contradicts an invariant.</summary>
/// <param name="Record">Its key, without anything personal.</param>
/// <param name="Href">Where it can be seen; null where it has no page.</param>
/// <param name="Process">The process instance to look at; null where none is to blame.</param>
internal sealed record Finding(string Record, Phrase What, string? Href = null, string? Process = null)
{
    /// <summary>Whether it needs a process and has none, which can be begun from its row.</summary>
    public bool LacksProcess { get; init; }
}

/// <summary>The open deadlines of a capability at which its processes act by themselves: one that has passed tells of a process that does not.</summary>
internal sealed record ActedDeadlines(Func<DivisionCode, IAsyncEnumerable<DateTimeOffset>> Open);

/// <summary>
/// The processes that a capability's open records need. Each engine keeps its own, so after a county was moved to another none is there: each is begun
/// anew, and goes on from where its record stands.
/// </summary>
internal sealed record NeededProcesses(Func<DivisionCode, IAsyncEnumerable<NeededProcess>> Open);

/// <param name="Orchestration">Its name; its input is the case's id.</param>
internal sealed record NeededProcess(string Instance, string Orchestration, string Case);
