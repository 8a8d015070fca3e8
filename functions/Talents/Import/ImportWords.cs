using LinyingTalent.Platform.Text;

namespace LinyingTalent.Talents.Import;

/// <summary>The words for what an import is at.</summary>
internal static class ImportWords
{
    public static Phrase Of(BatchStep step) => step switch
    {
        BatchStep.Importing => ImportTexts.StepImporting,
        BatchStep.Done => ImportTexts.StepDone,
        BatchStep.Undoing => ImportTexts.StepUndoing,
        BatchStep.Undone => ImportTexts.StepUndone,
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "A step without a word."),
    };
}
