using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using DurableTask.Core;
using DurableTask.Core.History;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Web.Parts;

namespace LinyingTalent.Operations.Processes;

/// <summary>One line of what a process did.</summary>
/// <param name="Why">A reason or an error; null for none.</param>
/// <param name="Instance">The process below that the line tells of; null for none.</param>
internal sealed record ProcessLine(DateTimeOffset At, Phrase What, Tone Tone = Tone.Neutral, string? Why = null, string? Instance = null);

/// <summary>A process's history in plain words, and as it is.</summary>
internal static class ProcessTimeline
{
    private static readonly JsonSerializerOptions Raw = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    // As the event carries it: JSON.
    private const string Woken = $"\"{SubmissionInbox.Wake}\"";

    /// <summary>What happened, the latest last; then what is waited for.</summary>
    public static IEnumerable<ProcessLine> Of(IReadOnlyCollection<HistoryEvent> history)
    {
        var steps = history.OfType<TaskScheduledEvent>().ToDictionary(step => step.EventId, step => ProcessWords.Of(step.Name ?? ""));
        var subs = history.OfType<SubOrchestrationInstanceCreatedEvent>().ToDictionary(sub => sub.EventId);
        HashSet<int> answered = [.. history.Select(AnswerTo).OfType<int>()];
        bool over = history.Any(happened => happened is ExecutionCompletedEvent or ExecutionTerminatedEvent);
        foreach (HistoryEvent happened in history)
            if (LineOf(happened, steps, subs) is { } line) yield return line;
        if (over) yield break;
        foreach (HistoryEvent open in history.Where(happened => !answered.Contains(happened.EventId)))
            if (WaitOf(open) is { } line) yield return line;
    }

    /// <summary>The history as the engine keeps it.</summary>
    public static string Write(IEnumerable<HistoryEvent> history) =>
        JsonSerializer.Serialize(history.Select(happened => JsonSerializer.SerializeToElement(happened, happened.GetType(), Raw)), Raw);

    private static ProcessLine? LineOf(HistoryEvent happened, Dictionary<int, Wording> steps, Dictionary<int, SubOrchestrationInstanceCreatedEvent> subs)
    {
        DateTimeOffset at = AtOf(happened);
        return happened switch
        {
            ExecutionStartedEvent => new(at, ProcessTexts.DidBegin, Tone.Good),
            TaskCompletedEvent step => new(at, ProcessTexts.DidStep(StepOf(step.TaskScheduledId)), Tone.Good),
            TaskFailedEvent step => new(at, ProcessTexts.DidFail(StepOf(step.TaskScheduledId)), Tone.Bad, ErrorOf(step.FailureDetails, step.Reason)),
            SubOrchestrationInstanceCreatedEvent sub => new(at, ProcessTexts.DidBeginBelow(ProcessWords.Of(sub.Name ?? "")), Instance: sub.InstanceId),
            SubOrchestrationInstanceCompletedEvent sub => new(at, ProcessTexts.DidEndBelow(SubOf(sub.TaskScheduledId)), Tone.Good, Instance: InstanceOf(sub.TaskScheduledId)),
            SubOrchestrationInstanceFailedEvent sub => new(
                at, ProcessTexts.DidFailBelow(SubOf(sub.TaskScheduledId)), Tone.Bad, ErrorOf(sub.FailureDetails, sub.Reason), InstanceOf(sub.TaskScheduledId)),
            TimerFiredEvent timer => new(at, ProcessTexts.DidReach(Utc(timer.FireAt))),
            EventRaisedEvent { Name: SubmissionInbox.Event } raised => new(at, raised.Input == Woken ? ProcessTexts.DidWake : ProcessTexts.DidReceiveForm),
            EventRaisedEvent raised => new(at, ProcessTexts.DidReceive(raised.Name ?? "")),
            ExecutionSuspendedEvent suspended => new(at, ProcessTexts.DidSuspend, Tone.Waiting, suspended.Reason),
            ExecutionResumedEvent resumed => new(at, ProcessTexts.DidResume, Tone.Good, resumed.Reason),
            ExecutionTerminatedEvent terminated => new(at, ProcessTexts.DidTerminate, Tone.Bad, terminated.Input),
            ContinueAsNewEvent => new(at, ProcessTexts.DidContinue),
            ExecutionCompletedEvent { OrchestrationStatus: OrchestrationStatus.Failed } end => new(at, ProcessTexts.DidEndFailed, Tone.Bad, ErrorOf(end.FailureDetails, end.Result)),
            ExecutionCompletedEvent { OrchestrationStatus: OrchestrationStatus.Completed } => new(at, ProcessTexts.DidEnd, Tone.Good),
            _ => null,
        };

        Wording StepOf(int id) => steps.GetValueOrDefault(id) ?? new Wording("?", "?");
        Wording SubOf(int id) => ProcessWords.Of(subs.GetValueOrDefault(id)?.Name ?? "?");
        string? InstanceOf(int id) => subs.GetValueOrDefault(id)?.InstanceId;
    }

    private static ProcessLine? WaitOf(HistoryEvent open) => open switch
    {
        TaskScheduledEvent step => new(AtOf(open), ProcessTexts.DoesStep(ProcessWords.Of(step.Name ?? "")), Tone.Waiting),
        TimerCreatedEvent timer => new(AtOf(open), ProcessTexts.WaitsUntil(Utc(timer.FireAt)), Tone.Waiting),
        SubOrchestrationInstanceCreatedEvent sub => new(AtOf(open), ProcessTexts.WaitsBelow(ProcessWords.Of(sub.Name ?? "")), Tone.Waiting, Instance: sub.InstanceId),
        _ => null,
    };

    private static int? AnswerTo(HistoryEvent happened) => happened switch
    {
        TaskCompletedEvent step => step.TaskScheduledId,
        TaskFailedEvent step => step.TaskScheduledId,
        SubOrchestrationInstanceCompletedEvent sub => sub.TaskScheduledId,
        SubOrchestrationInstanceFailedEvent sub => sub.TaskScheduledId,
        TimerFiredEvent timer => timer.TimerId,
        _ => null,
    };

    private static string? ErrorOf(FailureDetails? failure, string? otherwise) => failure is null ? otherwise : $"{failure.ErrorType}: {failure.ErrorMessage}";

    private static DateTimeOffset AtOf(HistoryEvent happened) => Utc(happened.Timestamp);

    private static DateTimeOffset Utc(DateTime moment) => new(DateTime.SpecifyKind(moment, DateTimeKind.Utc));
}
