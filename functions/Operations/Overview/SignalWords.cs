using LinyingTalent.Operations.Health;
using LinyingTalent.Operations.Processes;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Web.Parts;

namespace LinyingTalent.Operations.Overview;

/// <summary>What a signal is called, and the page on which one sees to it.</summary>
internal static class SignalWords
{
    public static Phrase Of(string signal) => signal switch
    {
        HealthBook.Tables => OverviewTexts.Tables,
        HealthBook.Queues => OverviewTexts.Queues,
        HealthBook.Measurement => OverviewTexts.Measurement,
        HealthBook.Outbox => OverviewTexts.Outbox,
        HealthBook.Submissions => OverviewTexts.Submissions,
        HealthBook.Deadlines => OverviewTexts.Deadlines,
        HealthBook.Poison => OverviewTexts.Poison,
        HealthBook.Failed => OverviewTexts.Failed,
        HealthBook.Checks => OverviewTexts.Checks,
        HealthBook.Calendar => OverviewTexts.Calendar,
        HealthBook.RuleTable => OverviewTexts.RuleTable,
        _ => throw new ArgumentOutOfRangeException(nameof(signal), signal, "A signal without a word."),
    };

    public static string? HrefOf(string signal) => signal switch
    {
        HealthBook.Outbox => OperationsLinks.Checks,
        HealthBook.Submissions => OperationsLinks.ProcessesIn(ProcessList.Stuck),
        HealthBook.Deadlines => OperationsLinks.Processes,
        HealthBook.Poison => OperationsLinks.Queues,
        HealthBook.Failed => OperationsLinks.ProcessesIn("Failed"),
        HealthBook.Checks => OperationsLinks.Checks,
        HealthBook.Calendar or HealthBook.RuleTable => OperationsLinks.Settings,
        _ => null,
    };

    public static (Phrase Word, Tone Tone) Of(HealthState state) => state switch
    {
        HealthState.Good => (OverviewTexts.Good, Tone.Good),
        HealthState.Attention => (OverviewTexts.Attention, Tone.Waiting),
        _ => (OverviewTexts.Bad, Tone.Bad),
    };
}
