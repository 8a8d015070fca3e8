using LinyingTalent.Platform.Text;

namespace LinyingTalent.Talents.Import;

internal static class ImportTexts
{
    private static readonly PhraseBook Book = new(typeof(ImportTexts));

    public static Phrase SheetName => Book.Phrase();

    public static Phrase Title => Book.Phrase();

    public static Phrase Lead => Book.Phrase();

    public static Phrase Township => Book.Phrase();

    public static Phrase Village => Book.Phrase();

    public static Phrase TownshipExplained => Book.Phrase();

    public static Phrase VillageExplained => Book.Phrase();

    public static Phrase IdentityExplained => Book.Phrase();

    public static Phrase TelephoneExplained => Book.Phrase();

    public static Phrase DayExplained => Book.Phrase();

    public static Phrase TradeExplained => Book.Phrase();

    public static Phrase YearsExplained => Book.Phrase();

    public static Phrase TemplateName => Book.Phrase();

    public static Phrase LikeRow(int row, string reasons) => Book.Phrase([row, reasons]);

    public static Phrase LikeKnown(string place, string reasons) => Book.Phrase([place, reasons]);

    public static Phrase LikeElsewhere(string reasons) => Book.Phrase([reasons]);

    public static Phrase SaidToBeAnother(string reasons) => Book.Phrase([reasons]);

    public static Phrase Insist => Book.Phrase();

    public static Phrase TakeInsistBack => Book.Phrase();

    public static Phrase InsistAdvice => Book.Phrase();

    public static Phrase NotLikeAnyMore => Book.Phrase();

    public static Phrase SeeKnown => Book.Phrase();

    public static Phrase PreviewLead(int people) => Book.Phrase([people]);

    public static Phrase Commit(int people) => Book.Phrase([people]);

    public static Phrase CommitHint => Book.Phrase();

    public static Phrase NothingFilledIn => Book.Phrase();

    public static Phrase Batches => Book.Phrase();

    public static Phrase At => Book.Phrase();

    public static Phrase By => Book.Phrase();

    public static Phrase People => Book.Phrase();

    public static Phrase BatchTitle => Book.Phrase();

    public static Phrase Imported(int people, int refused) => Book.Phrase([people, refused]);

    public static Phrase TakenBack(string reason, int stayed) => Book.Phrase([reason, stayed]);

    public static Phrase UndoQuestion => Book.Phrase();

    public static Phrase UndoExplained => Book.Phrase();

    public static Phrase Undo => Book.Phrase();

    public static Phrase UndoReason => Book.Phrase();

    public static Phrase CannotUndo => Book.Phrase();

    public static Phrase StepImporting => Book.Phrase();

    public static Phrase StepDone => Book.Phrase();

    public static Phrase StepUndoing => Book.Phrase();

    public static Phrase StepUndone => Book.Phrase();
}
