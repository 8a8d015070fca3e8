using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Web.Parts;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.Operations.Processes;

/// <summary>What an administrator can do to a process.</summary>
internal enum ProcessAct
{
    /// <summary>Makes it look at its case again: after a fault it goes on from where the case stands.</summary>
    Wake,

    /// <summary>Sends it an event by name.</summary>
    Raise,

    /// <summary>Holds it: what comes in waits.</summary>
    Suspend,

    Resume,

    /// <summary>Ends it for good. The case stays as it is.</summary>
    Terminate,

    /// <summary>Begins one that has ended again, from where its case stands.</summary>
    Restart,
}

/// <summary>The process has ended: it takes nothing any more.</summary>
internal sealed record ProcessIsOver() : Refusal(RefusalKind.Conflict, ProcessTexts.IsOver);

/// <summary>The process runs: only one that has ended begins again.</summary>
internal sealed record ProcessRuns() : Refusal(RefusalKind.Conflict, ProcessTexts.Runs);

internal sealed record ProcessIsHeld() : Refusal(RefusalKind.Conflict, ProcessTexts.IsHeld);

internal sealed record ProcessIsNotHeld() : Refusal(RefusalKind.Conflict, ProcessTexts.IsNotHeld);

/// <summary>Which act fits which status: pure, asked by the form for its choices and again before the act.</summary>
internal static class ProcessActRules
{
    /// <summary>Why the act does not fit; null where it does.</summary>
    public static Refusal? Refuse(ProcessAct act, OrchestrationRuntimeStatus status)
    {
        bool over = status is OrchestrationRuntimeStatus.Completed or OrchestrationRuntimeStatus.Failed or OrchestrationRuntimeStatus.Terminated or OrchestrationRuntimeStatus.Canceled;
        bool held = status == OrchestrationRuntimeStatus.Suspended;
        return act switch
        {
            ProcessAct.Restart => over ? null : new ProcessRuns(),
            _ when over => new ProcessIsOver(),
            ProcessAct.Suspend => held ? new ProcessIsHeld() : null,
            ProcessAct.Resume => held ? null : new ProcessIsNotHeld(),
            _ => null,
        };
    }

    public static IEnumerable<ProcessAct> Fitting(OrchestrationRuntimeStatus status) => Enum.GetValues<ProcessAct>().Where(act => Refuse(act, status) is null);
}

/// <summary>The words for statuses and acts.</summary>
internal static class ProcessStanding
{
    public static Phrase Of(OrchestrationRuntimeStatus status) => status switch
    {
        OrchestrationRuntimeStatus.Pending => ProcessTexts.Pending,
        OrchestrationRuntimeStatus.Suspended => ProcessTexts.Suspended,
        OrchestrationRuntimeStatus.Failed => ProcessTexts.Failed,
        OrchestrationRuntimeStatus.Terminated or OrchestrationRuntimeStatus.Canceled => ProcessTexts.Terminated,
        OrchestrationRuntimeStatus.Completed => ProcessTexts.Completed,
        _ => ProcessTexts.Running,
    };

    public static Tone ToneOf(OrchestrationRuntimeStatus status) => status switch
    {
        OrchestrationRuntimeStatus.Failed => Tone.Bad,
        OrchestrationRuntimeStatus.Suspended or OrchestrationRuntimeStatus.Pending => Tone.Waiting,
        OrchestrationRuntimeStatus.Completed => Tone.Good,
        _ => Tone.Neutral,
    };

    public static Phrase Of(ProcessAct act) => act switch
    {
        ProcessAct.Wake => ProcessTexts.Wake,
        ProcessAct.Raise => ProcessTexts.Raise,
        ProcessAct.Suspend => ProcessTexts.Suspend,
        ProcessAct.Resume => ProcessTexts.Resume,
        ProcessAct.Terminate => ProcessTexts.Terminate,
        _ => ProcessTexts.Restart,
    };

    public static Phrase HintOf(ProcessAct act) => act switch
    {
        ProcessAct.Wake => ProcessTexts.WakeHint,
        ProcessAct.Raise => ProcessTexts.RaiseHint,
        ProcessAct.Suspend => ProcessTexts.SuspendHint,
        ProcessAct.Resume => ProcessTexts.ResumeHint,
        ProcessAct.Terminate => ProcessTexts.TerminateHint,
        _ => ProcessTexts.RestartHint,
    };
}
