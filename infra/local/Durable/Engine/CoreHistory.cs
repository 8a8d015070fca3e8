using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Core = DurableTask.Core;
using CoreEvents = DurableTask.Core.History;

namespace LinyingTalent.LocalRuntime.Durable.Engine;

/// <summary>A history in the words of the real engine. Inputs of steps are not part of ours and stay empty.</summary>
internal static class CoreHistory
{
    // What decides nothing has no number.
    private const int NoId = -1;

    public static List<CoreEvents.HistoryEvent> Of(IEnumerable<IReadOnlyList<HistoryEvent>> turns)
    {
        var history = new List<CoreEvents.HistoryEvent>();
        foreach (IReadOnlyList<HistoryEvent> turn in turns)
        {
            DateTime at = turn.OfType<TurnStarted>().First().At;
            foreach (CoreEvents.HistoryEvent happened in turn.Select(Translate).OfType<CoreEvents.HistoryEvent>().Append(new CoreEvents.OrchestratorCompletedEvent(NoId)))
            {
                happened.Timestamp = at;
                happened.IsPlayed = true;
                history.Add(happened);
            }
        }

        return history;
    }

    private static CoreEvents.HistoryEvent? Translate(HistoryEvent happened) => happened switch
    {
        TurnStarted => new CoreEvents.OrchestratorStartedEvent(NoId),
        ExecutionStarted start => new CoreEvents.ExecutionStartedEvent(NoId, start.Input)
        {
            Name = start.Name,
            Version = start.Version,
            Tags = start.Tags is { } tags ? new Dictionary<string, string>(tags) : null,
        },
        TaskScheduled task => new CoreEvents.TaskScheduledEvent(task.Id, task.Name, task.Version),
        TaskCompleted task => new CoreEvents.TaskCompletedEvent(NoId, task.Id, task.Result),
        TaskFailed task => new CoreEvents.TaskFailedEvent(NoId, task.Id, task.Failure.ErrorMessage, null, Details(task.Failure, task.NonRetriable)),
        SubScheduled sub => new CoreEvents.SubOrchestrationInstanceCreatedEvent(sub.Id) { Name = sub.Name, Version = sub.Version, InstanceId = sub.InstanceId },
        SubCompleted sub => new CoreEvents.SubOrchestrationInstanceCompletedEvent(NoId, sub.Id, sub.Result),
        SubFailed sub => new CoreEvents.SubOrchestrationInstanceFailedEvent(
            NoId, sub.Id, sub.Failure.ErrorMessage, null, Details(sub.Failure, sub.NonRetriable)),
        TimerCreated timer => new CoreEvents.TimerCreatedEvent(timer.Id, timer.FireAt),
        TimerFired timer => new CoreEvents.TimerFiredEvent(NoId, timer.FireAt) { TimerId = timer.Id },
        EventRaised raised => new CoreEvents.EventRaisedEvent(NoId, raised.Payload) { Name = raised.Name },
        EventSent sent => new CoreEvents.EventSentEvent(sent.Id) { InstanceId = sent.Target, Name = sent.Name },
        ExecutionSuspended suspended => new CoreEvents.ExecutionSuspendedEvent(NoId, suspended.Reason),
        ExecutionResumed resumed => new CoreEvents.ExecutionResumedEvent(NoId, resumed.Reason),
        ExecutionTerminated terminated => new CoreEvents.ExecutionTerminatedEvent(NoId, terminated.Output),
        ExecutionEnded { Status: OrchestrationRuntimeStatus.ContinuedAsNew } => new CoreEvents.ContinueAsNewEvent(NoId, null),
        ExecutionEnded end => new CoreEvents.ExecutionCompletedEvent(
            NoId, end.Output, (Core.OrchestrationStatus)end.Status, end.Failure is { } failure ? Details(failure, nonRetriable: false) : null),
        // Ours alone: code that was resumed by something which is no durable task.
        _ => null,
    };

    private static Core.FailureDetails Details(TaskFailureDetails failure, bool nonRetriable) => new(
        failure.ErrorType, failure.ErrorMessage, failure.StackTrace, failure.InnerFailure is { } inner ? Details(inner, nonRetriable) : null, nonRetriable);
}
