using LinyingTalent.Platform.Text;

namespace LinyingTalent.Administration.Delegations;

internal static class DelegationTexts
{
    private static readonly PhraseBook Book = new(typeof(DelegationTexts));

    public static Phrase Title => Book.Phrase();

    public static Phrase Lead => Book.Phrase();

    public static Phrase None => Book.Phrase();

    public static Phrase NameOrReason => Book.Phrase();

    public static Phrase State => Book.Phrase();

    public static Phrase EnteredBy => Book.Phrase();

    public static Phrase EnteredAt => Book.Phrase();

    public static Phrase EndedBy => Book.Phrase();

    public static Phrase EndedAt => Book.Phrase();

    public static Phrase EndedEarly(string by, DateTimeOffset at) => Book.Phrase([by, at]);

    public static Phrase InForce => Book.Phrase();

    public static Phrase Coming => Book.Phrase();

    public static Phrase Over => Book.Phrase();

    public static Phrase End => Book.Phrase();

    public static Phrase New => Book.Phrase();

    public static Phrase NewLead => Book.Phrase();

    public static Phrase Absent => Book.Phrase();

    public static Phrase Delegate => Book.Phrase();

    public static Phrase DelegateHint => Book.Phrase();

    public static Phrase PersonOf(string name, string grants) => Book.Phrase([name, grants]);

    public static Phrase From => Book.Phrase();

    public static Phrase Through => Book.Phrase();

    public static Phrase ThroughHint => Book.Phrase();

    public static Phrase Reason => Book.Phrase();

    public static Phrase ReasonHint => Book.Phrase();

    public static Phrase Submit => Book.Phrase();

    public static Phrase StandsInForOneself => Book.Phrase();

    public static Phrase AlreadyDelegated(string absent, string standIn, DateOnly from, DateOnly through) => Book.Phrase([absent, standIn, from, through]);

    public static Phrase DelegateIsAway(string name, DateOnly from, DateOnly through) => Book.Phrase([name, from, through]);

    public static Phrase StandsInForOther(string name, string absent, DateOnly from, DateOnly through) => Book.Phrase([name, absent, from, through]);

    public static Phrase IsOver => Book.Phrase();

    public static Phrase BegunSubject(string absent, string standIn) => Book.Phrase([absent, standIn]);

    public static Phrase Begun(string absent, string standIn, DateOnly from, DateOnly through) => Book.Phrase([absent, standIn, from, through]);

    public static Phrase EndedSubject(string absent, string standIn) => Book.Phrase([absent, standIn]);

    public static Phrase Ended(string absent, string standIn) => Book.Phrase([absent, standIn]);

    public static Phrase DoneSubject(string division) => Book.Phrase([division]);

    public static Phrase Done(string division, string by, string what) => Book.Phrase([division, by, what]);
}
