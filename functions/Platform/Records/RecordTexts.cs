using LinyingTalent.Platform.Text;

namespace LinyingTalent.Platform.Records;

internal static class RecordTexts
{
    private static readonly PhraseBook Book = new(typeof(RecordTexts));

    public static Phrase Programme => Book.Phrase();

    public static Phrase ProgrammeLead => Book.Phrase();

    public static Phrase TwoStations => Book.Phrase();

    public static Phrase ThreeAppointments => Book.Phrase();

    public static Phrase FourEfforts => Book.Phrase();

    public static Phrase Division => Book.Phrase();

    public static Phrase DivisionHint => Book.Phrase();

    public static Phrase Name => Book.Phrase();

    public static Phrase State => Book.Phrase();

    public static Phrase StateValid => Book.Phrase();

    public static Phrase StateWithdrawn => Book.Phrase();

    public static Phrase Stage => Book.Phrase();

    public static Phrase Township => Book.Phrase();

    public static Phrase Search => Book.Phrase();

    public static Phrase Figure => Book.Phrase();

    public static Phrase FigureIn(string figure, string period) => Book.Phrase([figure, period]);

    public static Phrase FigureLead(string figure, string period, string place, string total, string unit) => Book.Phrase([figure, period, place, total, unit]);

    public static Phrase None => Book.Phrase();

    public static Phrase KeptOn => Book.Phrase();

    public static Phrase Counts(string counted) => Book.Phrase([counted]);

    public static Phrase Back(string title) => Book.Phrase([title]);

    public static Phrase BackToParts => Book.Phrase();

    public static Phrase Save => Book.Phrase();

    public static Phrase Correct => Book.Phrase();

    public static Phrase CorrectTitle(string name) => Book.Phrase([name]);

    public static Phrase Withdraw => Book.Phrase();

    public static Phrase WithdrawTitle(string name) => Book.Phrase([name]);

    public static Phrase WithdrawLead => Book.Phrase();

    public static Phrase Reason => Book.Phrase();

    public static Phrase ReasonHint => Book.Phrase();

    public static Phrase NextStep => Book.Phrase();

    public static Phrase NextStepTitle(string name) => Book.Phrase([name]);

    public static Phrase To => Book.Phrase();

    public static Phrase On => Book.Phrase();

    public static Phrase Note => Book.Phrase();

    public static Phrase Due(DateOnly day) => Book.Phrase([day]);

    public static Phrase DoPromise(string kind, string name, string step) => Book.Phrase([kind, name, step]);

    public static Phrase Late => Book.Phrase();

    public static Phrase InTime => Book.Phrase();

    public static Phrase History => Book.Phrase();

    public static Phrase EventKept => Book.Phrase();

    public static Phrase EventCorrected => Book.Phrase();

    public static Phrase EventCorrectedWhat(string changes) => Book.Phrase([changes]);

    public static Phrase EventChange(Phrase field, string before, string after) => Book.Phrase([field, before, after]);

    public static Phrase EventWithdrawn => Book.Phrase();

    public static Phrase EventReached(Phrase stage) => Book.Phrase([stage]);

    public static Phrase Empty => Book.Phrase();

    public static Phrase Yes => Book.Phrase();

    public static Phrase ChangedMeanwhile => Book.Phrase();

    public static Phrase IsWithdrawn => Book.Phrase();

    public static Phrase StageNotNext => Book.Phrase();

    public static Phrase StageBeforeLast(DateOnly day) => Book.Phrase([day]);

    public static Phrase NotAmount(Phrase label, string min, string max) => Book.Phrase([label, min, max]);

    public static Phrase NotChosenLink(Phrase label) => Book.Phrase([label]);

    public static Phrase NothingToLink(Phrase label) => Book.Phrase([label]);

    public static Phrase PeriodAll => Book.Phrase();

    public static Phrase PeriodUntil(string month) => Book.Phrase([month]);

    public static Phrase PeriodYear(string year) => Book.Phrase([year]);

    public static Phrase PeriodYears(string since, string until) => Book.Phrase([since, until]);

    public static Phrase Records(int count) => Book.Phrase([count]);

    public static Phrase Erased => Book.Phrase();

    public static Phrase EventErased => Book.Phrase();

    public static Phrase EventRestored => Book.Phrase();

    public static Phrase NotWithdrawn => Book.Phrase();

    public static Phrase EventNamed => Book.Phrase();

    public static Phrase EventUnnamed => Book.Phrase();

    public static Phrase EventLinkSent => Book.Phrase();

    public static Phrase EventKeptAsAnother(string reasons) => Book.Phrase([reasons]);

    public static Phrase InRegistry => Book.Phrase();

    public static Phrase TakesPart => Book.Phrase();

    public static Phrase Picture(string name) => Book.Phrase([name]);
}
