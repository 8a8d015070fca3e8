using LinyingTalent.Platform.Text;

namespace LinyingTalent.Operations.Checks;

/// <summary>What the latest look at an invariant found.</summary>
/// <param name="Findings">How many records contradict it.</param>
/// <param name="Shown">The first of them.</param>
internal sealed record CheckResult(string Invariant, DateTimeOffset At, int Findings, IReadOnlyList<ShownFinding> Shown);

/// <inheritdoc cref="Platform.Checks.Finding"/>
internal sealed record ShownFinding(string Record, Wording What, string? Href, string? Process, bool LacksProcess = false);
