using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Text;
namespace LinyingTalent.AdvisorSelection.Import;

/// <summary>The words for what is a value in the code.</summary>
internal static class ImportWords
{
    public static Phrase Of(ImportStep step) => step switch
    {
        ImportStep.HandingIn => ImportTexts.StepHandingIn,
        ImportStep.Done => ImportTexts.StepDone,
        ImportStep.Undoing => ImportTexts.StepUndoing,
        ImportStep.Undone => ImportTexts.StepUndone,
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "A step without a word."),
    };

    /// <summary>The sentence of a line in the import's timeline.</summary>
    public static Phrase What(HistoryEntry entry) => entry.What switch
    {
        nameof(ImportTexts.EventImported) => ImportTexts.EventImported,
        nameof(ImportTexts.EventHandedIn) => ImportTexts.EventHandedIn,
        nameof(ImportTexts.EventUndone) => ImportTexts.EventUndone,
        nameof(ImportTexts.EventTakenBack) => ImportTexts.EventTakenBack,
        _ => throw new ArgumentOutOfRangeException(nameof(entry), entry.What, "An event without a sentence."),
    };
}
