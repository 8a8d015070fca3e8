using LinyingTalent.Platform.People;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Web.Parts;

namespace LinyingTalent.Platform.Workbooks;

/// <summary>What is wrong with a row, at which column.</summary>
/// <param name="Column">Its letter.</param>
internal sealed record RowProblem(string Column, string Sentence);

internal enum RowOutcome
{
    /// <summary>It is taken.</summary>
    Taken,

    /// <summary>The same person with the same particulars stands in an earlier row: nothing is added.</summary>
    Merged,

    /// <summary>Something is wrong; the row is left out.</summary>
    Refused,
}

/// <summary>What people write into the cells of a template, in either language.</summary>
internal static class CellWords
{
    private static readonly string[] Yes = ["是", "YES", "Y", "TRUE", "√", "✓"];
    private static readonly string[] No = ["否", "NO", "N", "FALSE", "×", ""];

    /// <summary>Null for what is neither; nothing means no.</summary>
    public static bool? YesOrNo(string text)
    {
        string word = HalfWidth.WithoutSpaces(text).ToUpperInvariant();
        return Yes.Contains(word) ? true : No.Contains(word) ? false : null;
    }

    /// <summary>The value whose word a text is; null for none.</summary>
    public static T? Meant<T>(string text, Func<T, Phrase> word)
        where T : struct, Enum => Enum.GetValues<T>().Where(value => Says(word(value), text)).Cast<T?>().FirstOrDefault();

    public static bool Says(Phrase phrase, string text) =>
        Languages.All.Any(language => phrase.In(language).Equals(HalfWidth.Of(text), StringComparison.OrdinalIgnoreCase));

    public static Phrase Of(RowOutcome outcome) => outcome switch
    {
        RowOutcome.Taken => UploadTexts.RowTaken,
        RowOutcome.Merged => UploadTexts.RowMerged,
        RowOutcome.Refused => UploadTexts.RowRefused,
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "An outcome without a word."),
    };

    public static Tone ToneOf(RowOutcome outcome) => outcome switch
    {
        RowOutcome.Taken => Tone.Good,
        RowOutcome.Merged => Tone.Waiting,
        _ => Tone.Bad,
    };
}
