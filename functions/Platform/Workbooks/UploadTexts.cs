using LinyingTalent.Platform.Text;

namespace LinyingTalent.Platform.Workbooks;

/// <summary>What every import from a workbook says.</summary>
internal static class UploadTexts
{
    private static readonly PhraseBook Book = new(typeof(UploadTexts));

    public static Phrase ExplanationSheet => Book.Phrase();

    public static Phrase ChoiceSheet => Book.Phrase();

    public static Phrase Column => Book.Phrase();

    public static Phrase Needed => Book.Phrase();

    public static Phrase Explanation => Book.Phrase();

    public static Phrase IsNeeded => Book.Phrase();

    public static Phrase IsOptional => Book.Phrase();

    public static Phrase YesNo => Book.Phrase();

    public static Phrase Yes => Book.Phrase();

    public static Phrase No => Book.Phrase();

    public static Phrase NeitherYesNorNo(string typed) => Book.Phrase([typed]);

    public static Phrase AtColumn(string column, string sentence) => Book.Phrase([column, sentence]);

    public static Phrase PreviewIsGone => Book.Phrase();

    public static Phrase PreviewIsStale => Book.Phrase();

    public static Phrase NothingToImport => Book.Phrase();

    public static Phrase TemplateLink => Book.Phrase();

    public static Phrase File => Book.Phrase();

    public static Phrase FileHint => Book.Phrase();

    public static Phrase Upload => Book.Phrase();

    public static Phrase FirstStep => Book.Phrase();

    public static Phrase SecondStep => Book.Phrase();

    public static Phrase RowTaken => Book.Phrase();

    public static Phrase RowMerged => Book.Phrase();

    public static Phrase RowRefused => Book.Phrase();

    public static Phrase PreviewTitle => Book.Phrase();

    public static Phrase RowsRefused(int rows) => Book.Phrase([rows]);

    public static Phrase RowsRefusedAdvice => Book.Phrase();

    public static Phrase UploadAnother => Book.Phrase();

    public static Phrase EveryRow => Book.Phrase();

    public static Phrase Row => Book.Phrase();

    public static Phrase Outcome => Book.Phrase();

    public static Phrase WhyNot => Book.Phrase();

    public static Phrase SameAsRow(int row) => Book.Phrase([row]);

    public static Phrase Reload => Book.Phrase();

    public static Phrase YesOrNoExplained => Book.Phrase();
}
