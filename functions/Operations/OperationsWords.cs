using LinyingTalent.Operations.Processes;
using LinyingTalent.Operations.Queues;
using LinyingTalent.Platform.Text;

namespace LinyingTalent.Operations;

/// <summary>The words for what operators did.</summary>
internal static class OperationsWords
{
    public static Phrase Of(OperatorAct act)
    {
        Phrase what = Enum.TryParse(act.What, out ProcessAct known) ? ProcessStanding.Of(known) : QueueTexts.Resend;
        return act.Done ? OperationsTexts.ActDone(what, act.Target) : OperationsTexts.ActBegun(what, act.Target);
    }

    /// <summary>Where what was acted on can be seen.</summary>
    public static string HrefOf(OperatorAct act) =>
        Enum.TryParse(act.What, out ProcessAct _) ? OperationsLinks.Process(act.Target) : OperationsLinks.Queue(act.Target);
}
