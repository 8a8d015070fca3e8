using LinyingTalent.Platform.Text;

namespace LinyingTalent.AwardRounds;

internal static class RoundMailTexts
{
    private static readonly PhraseBook Book = new(typeof(RoundMailTexts));

    public static Phrase ScreenSubject(string name) => Book.Phrase([name]);

    public static Phrase Screen(string name, string count) => Book.Phrase([name, count]);

    public static Phrase PanelSubject(string name) => Book.Phrase([name]);

    public static Phrase Panel(string name) => Book.Phrase([name]);

    public static Phrase JudgeSubject(string name) => Book.Phrase([name]);

    public static Phrase Judge(string name, DateTimeOffset until) => Book.Phrase([name, until]);

    public static Phrase RemindSubject(string name) => Book.Phrase([name]);

    public static Phrase Remind(string name, DateTimeOffset until, string open) => Book.Phrase([name, until, open]);

    public static Phrase SilentSubject(string name) => Book.Phrase([name]);

    public static Phrase Silent(string name, string judges, DateTimeOffset until) => Book.Phrase([name, judges, until]);

    public static Phrase ReopenedSubject(string name) => Book.Phrase([name]);

    public static Phrase Reopened(string name, DateTimeOffset until) => Book.Phrase([name, until]);

    public static Phrase CorrectedSubject(string name) => Book.Phrase([name]);

    public static Phrase Corrected(string name, IWorded displaced, IWorded newcomers) => Book.Phrase([name, displaced, newcomers]);

    public static Phrase QuorumSubject(string name) => Book.Phrase([name]);

    public static Phrase Quorum(string name, string count) => Book.Phrase([name, count]);

    public static Phrase RankedSubject(string name) => Book.Phrase([name]);

    public static Phrase Ranked(string name, string count) => Book.Phrase([name, count]);

    public static Phrase NoticeSubject(string name) => Book.Phrase([name]);

    public static Phrase Notice(string name, string number) => Book.Phrase([name, number]);

    public static Phrase ObjectedSubject(string name) => Book.Phrase([name]);

    public static Phrase Objected(string name, string number) => Book.Phrase([name, number]);

    public static Phrase SignSubject(string name) => Book.Phrase([name]);

    public static Phrase Sign(string name) => Book.Phrase([name]);

    public static Phrase OverdueSubject(string name) => Book.Phrase([name]);

    public static Phrase Overdue(string name, Phrase step) => Book.Phrase([name, step]);

    public static Phrase DateMovedSubject(string name) => Book.Phrase([name]);

    public static Phrase DateMoved(string name, DateTimeOffset before, DateTimeOffset after) => Book.Phrase([name, before, after]);

    public static Phrase ConsentBy(string name, string nominee, DateTimeOffset by) => Book.Phrase([name, nominee, by]);

    public static Phrase ConsentLapsedSubject(string name) => Book.Phrase([name]);

    public static Phrase ConsentLapsed(string name, string nominee) => Book.Phrase([name, nominee]);

    public static Phrase ConsentSubject(string name) => Book.Phrase([name]);

    public static Phrase Consent(string name, string nominee) => Book.Phrase([name, nominee]);

    public static Phrase CorrectSubject(string name) => Book.Phrase([name]);

    public static Phrase Correct(string name, string nominee, string reason, DateTimeOffset until) => Book.Phrase([name, nominee, reason, until]);

    public static Phrase IneligibleSubject(string name) => Book.Phrase([name]);

    public static Phrase Ineligible(string name, string nominee, string reason) => Book.Phrase([name, nominee, reason]);
}
