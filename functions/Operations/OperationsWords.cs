using LinyingTalent.Operations.Checks;
using LinyingTalent.Operations.Keys;
using LinyingTalent.Operations.Processes;
using LinyingTalent.Operations.Queues;
using LinyingTalent.Platform.Text;

namespace LinyingTalent.Operations;

/// <summary>The words for what operators did.</summary>
internal static class OperationsWords
{
    /// <summary>The act of beginning the processes that open records lack.</summary>
    public const string Begin = "Begin";

    /// <summary>The act of encrypting again what older keys hold.</summary>
    public const string Reseal = "Reseal";

    public static Phrase Of(OperatorAct act)
    {
        Phrase what = Enum.TryParse(act.What, out ProcessAct known) ? ProcessStanding.Of(known) : act.What switch
        {
            Begin => CheckTexts.Begin,
            Reseal => KeyTexts.Reseal,
            _ => QueueTexts.Resend,
        };
        string target = act.Detail is { } detail ? $"{act.Target} ({detail})" : act.Target;
        return act.Done ? OperationsTexts.ActDone(what, target) : OperationsTexts.ActBegun(what, target);
    }
}
