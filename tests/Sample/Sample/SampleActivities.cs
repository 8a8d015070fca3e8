using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Sample;

/// <summary>A notification by its case: the case's ID is its key, so a repeat is recognised.</summary>
public sealed record SampleNotice(string CaseId, SampleState Outcome)
{
    public const string Queue = "sample-notices";
}

/// <summary>The effects. Each may run twice and has its effect once.</summary>
public sealed class SampleActivities(SampleTable table, TimeProvider time)
{
    [Function(nameof(CloseSample))]
    public Task<SampleState> CloseSample([ActivityTrigger] string caseId) => table.CloseAsync(caseId, time.GetUtcNow());

    // Sent twice when the process dies in between; the receiver knows the notice by its key.
    [Function(nameof(NotifySample))]
    [QueueOutput(SampleNotice.Queue)]
    public static SampleNotice NotifySample([ActivityTrigger] SampleNotice notice) => notice;

    /// <summary>Stands for the sending of a message: it leaves one row for each notice.</summary>
    [Function(nameof(SendSampleNotice))]
    public Task SendSampleNotice([QueueTrigger(SampleNotice.Queue)] SampleNotice notice) => table.AddNoticeAsync(notice, time.GetUtcNow());
}
