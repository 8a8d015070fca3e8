using LinyingTalent.Platform.Web.Forms;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.Operations.Processes;

/// <summary>An act as the administrator fills it in.</summary>
internal static class ProcessForm
{
    private const int LongestReason = 500;
    private const int LongestEvent = 100;
    private const int LongestPayload = 4000;

    /// <summary>What can be done to a process as it stands.</summary>
    public static IReadOnlyList<FormOption> Acts(OrchestrationRuntimeStatus status) => [.. ProcessActRules.Fitting(status).Select(OptionOf)];

    /// <returns>Null when a field is wrong; the sentence stands beside it.</returns>
    public static ProcessOrder? Read(FormInput input)
    {
        // All of them, whatever the status is by now: that one does not fit it is the rule's to say.
        string? chosen = input.Choice("act", ProcessTexts.Act, Enum.GetValues<ProcessAct>().Select(OptionOf));
        bool raises = chosen == nameof(ProcessAct.Raise);
        string? name = raises ? input.Required("event", ProcessTexts.Event, LongestEvent) : null;
        string? payload = raises ? input.Optional("payload", ProcessTexts.Payload, LongestPayload, manyLines: true) : null;
        string? reason = input.Required("reason", ProcessTexts.Reason, LongestReason, manyLines: true);
        return input.Errors.Count > 0 ? null : new ProcessOrder(Enum.Parse<ProcessAct>(chosen!), reason!, name, payload is "" ? null : payload);
    }

    private static FormOption OptionOf(ProcessAct act) => new(act.ToString(), ProcessStanding.Of(act), ProcessStanding.HintOf(act));
}
