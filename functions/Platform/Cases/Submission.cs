using LinyingTalent.Platform.Secrets;

namespace LinyingTalent.Platform.Cases;

/// <summary>
/// What a person sent for a case and the process has not yet taken up. The row is the truth, the event that follows it is a
/// hint: a row that lies here is offered to the process again until it is taken.
/// </summary>
/// <param name="Key">The form's idempotency key: the same form sent twice is the same submission.</param>
/// <param name="Instance">The process instance that waits for it.</param>
/// <param name="Event">The event's name there.</param>
/// <param name="Starts">The orchestration to start when the instance does not exist yet; null where it must.</param>
/// <param name="Body">The command as JSON.</param>
internal sealed record Submission(
    CaseId Case, IdempotencyKey Key, string Instance, string Event, string? Starts, Actor By, DateTimeOffset At, string Body);

/// <summary>The way to a submission, small enough for an event and without anything personal.</summary>
internal sealed record SubmissionReference(string Case, string Key);
