using System.Security.Cryptography;
using System.Text;
using LinyingTalent.Platform.Secrets;

namespace LinyingTalent.Platform.Cases;

/// <summary>
/// A kind of case whose processes wait for deadlines counted in working days. When a holiday notice comes in, each open case whose
/// deadlines it moves is handed a submission that asks its process to count again: the process knows the new day, and tells those
/// concerned, by the way that every other change takes.
/// </summary>
/// <param name="Kind">Names the kind in the recount's history; must not change while a recount runs.</param>
/// <param name="HandIn">Hands in for one page of cases, in the order of their keys; the same page twice hands in the same submissions.</param>
internal sealed record RecountedDeadlines(string Kind, Func<RecountPage, Task<RecountedPage>> HandIn);

/// <param name="Notice">The notice's key, from which the submissions' keys are made.</param>
/// <param name="After">The case after which the page begins; "" for the first.</param>
/// <param name="Most">How many submissions at most.</param>
internal sealed record RecountPage(string Notice, string After, int Most)
{
    /// <summary>The key of the submission about one deadline: the same however often the page is handed in.</summary>
    public IdempotencyKey KeyOf(string deadline) =>
        IdempotencyKey.TryParse(
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"recount/{Notice}/{deadline}")).AsSpan(0, 16)), out IdempotencyKey key, out _)
            ? key : throw new FormatException($"'{deadline}' gives no key.");
}

/// <param name="Next">Where the next page begins; null when there is none.</param>
internal sealed record RecountedPage(IReadOnlyList<ProcessHint> Handed, string? Next);

/// <summary>Tells a process that a submission lies ready for it.</summary>
internal sealed record ProcessHint(string Instance, string Event, string Key);
