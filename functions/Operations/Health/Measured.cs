namespace LinyingTalent.Operations.Health;

/// <summary>What takes too long to be asked for at each probe: counted every few minutes by a timer, whose standing still shows by <see cref="At"/>.</summary>
/// <param name="OldestOutbox">Since when the oldest notification waits that has not gone to the queue; null when none does.</param>
/// <param name="OldestSubmission">When the oldest form came in that no process has taken up.</param>
/// <param name="OldestDeadline">The earliest open deadline at which a process acts by itself, where it has passed.</param>
/// <param name="Failed">How many processes have failed and were not begun again.</param>
/// <param name="Suspended">How many processes an operator holds.</param>
internal sealed record Measured(
    DateTimeOffset At, DateTimeOffset? OldestOutbox, DateTimeOffset? OldestSubmission, DateTimeOffset? OldestDeadline, int Failed, int Suspended);
