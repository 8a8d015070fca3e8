using LinyingTalent.Platform.Text;

namespace LinyingTalent.AdvisorSelection.Import;

internal static class ImportTexts
{
    private static readonly PhraseBook Book = new(typeof(ImportTexts));

    public static Phrase Township => Book.Phrase();

    public static Phrase Village => Book.Phrase();

    public static Phrase TownshipExplained => Book.Phrase();

    public static Phrase VillageExplained => Book.Phrase();

    public static Phrase NeedsExplained => Book.Phrase();

    public static Phrase TradesExplained => Book.Phrase();

    public static Phrase SituationExplained => Book.Phrase();

    public static Phrase OrganisationWishExplained => Book.Phrase();

    public static Phrase PlacesExplained => Book.Phrase();

    public static Phrase NameExplained => Book.Phrase();

    public static Phrase IdentityExplained => Book.Phrase();

    public static Phrase TelephoneExplained => Book.Phrase();

    public static Phrase EmailExplained => Book.Phrase();

    public static Phrase KindExplained => Book.Phrase();

    public static Phrase YearsExplained => Book.Phrase();

    public static Phrase DaysExplained => Book.Phrase();

    public static Phrase WishExplained => Book.Phrase();

    public static Phrase ConsentHead => Book.Phrase();

    public static Phrase ConsentExplained => Book.Phrase();

    public static Phrase SheetName => Book.Phrase();

    public static Phrase IsNeededOnce => Book.Phrase();

    public static Phrase Kinds => Book.Phrase();

    public static Phrase Trades => Book.Phrase();

    public static Phrase Places => Book.Phrase();

    public static Phrase TemplateName(string place) => Book.Phrase([place]);

    public static Phrase UnknownTrade(string trade) => Book.Phrase([trade]);

    public static Phrase DiffersFromRow(int row) => Book.Phrase([row]);

    public static Phrase SeeRow(int row) => Book.Phrase([row]);

    public static Phrase TooManyPeople(int most) => Book.Phrase([most]);

    public static Phrase SamePersonAsRow(int row) => Book.Phrase([row]);

    public static Phrase SamePersonInVillage(int row, string village) => Book.Phrase([row, village]);

    public static Phrase SameNameAsRow(int row) => Book.Phrase([row]);

    public static Phrase SameTelephoneAsRow(int row) => Book.Phrase([row]);

    public static Phrase ServesAlready(string village) => Book.Phrase([village]);

    public static Phrase ProposedAlready(string village) => Book.Phrase([village]);

    public static Phrase SameNameKnown(string village) => Book.Phrase([village]);

    public static Phrase SameTelephoneKnown(string village) => Book.Phrase([village]);

    public static Phrase CannotUndo => Book.Phrase();

    public static Phrase Title => Book.Phrase();

    public static Phrase Lead => Book.Phrase();

    public static Phrase TemplateHint => Book.Phrase();

    public static Phrase Batches => Book.Phrase();

    public static Phrase Batch => Book.Phrase();

    public static Phrase Place => Book.Phrase();

    public static Phrase State => Book.Phrase();

    public static Phrase At => Book.Phrase();

    public static Phrase By => Book.Phrase();

    public static Phrase VillageCount => Book.Phrase();

    public static Phrase PeopleCount => Book.Phrase();

    public static Phrase RefusedCount => Book.Phrase();

    public static Phrase StepHandingIn => Book.Phrase();

    public static Phrase StepDone => Book.Phrase();

    public static Phrase StepUndoing => Book.Phrase();

    public static Phrase StepUndone => Book.Phrase();

    public static Phrase EventImported => Book.Phrase();

    public static Phrase EventHandedIn => Book.Phrase();

    public static Phrase EventUndone => Book.Phrase();

    public static Phrase EventTakenBack => Book.Phrase();

    public static Phrase PreviewLead(int villages, int people) => Book.Phrase([villages, people]);

    public static Phrase RowsMerged(int rows) => Book.Phrase([rows]);

    public static Phrase Commit(int villages, int people) => Book.Phrase([villages, people]);

    public static Phrase CommitHint => Book.Phrase();

    public static Phrase NothingFilledIn => Book.Phrase();

    public static Phrase Person => Book.Phrase();

    public static Phrase VillageOrName => Book.Phrase();

    public static Phrase BatchTitle => Book.Phrase();

    public static Phrase BatchNumber(string number) => Book.Phrase([number]);

    public static Phrase CaseId => Book.Phrase();

    public static Phrase BeingHandedIn => Book.Phrase();

    public static Phrase Imported(int villages, int people) => Book.Phrase([villages, people]);

    public static Phrase TakenBack(string reason) => Book.Phrase([reason]);

    public static Phrase Undo => Book.Phrase();

    public static Phrase UndoQuestion => Book.Phrase();

    public static Phrase UndoExplained => Book.Phrase();

    public static Phrase UndoReason => Book.Phrase();

    public static Phrase ConsentMissing => Book.Phrase();

    public static Phrase ListLink => Book.Phrase();
}
