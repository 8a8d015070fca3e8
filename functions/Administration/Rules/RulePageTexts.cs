using LinyingTalent.Platform.Text;

namespace LinyingTalent.Administration.Rules;

internal static class RulePageTexts
{
    private static readonly PhraseBook Book = new(typeof(RulePageTexts));

    public static Phrase Title => Book.Phrase();

    public static Phrase Lead(string county, DateOnly today) => Book.Phrase([county, today]);

    public static Phrase Rule => Book.Phrase();

    public static Phrase Back => Book.Phrase();

    public static Phrase Value => Book.Phrase();

    public static Phrase Subject => Book.Phrase();

    public static Phrase NoRule => Book.Phrase();

    public static Phrase Validity => Book.Phrase();

    public static Phrase Region => Book.Phrase();

    public static Phrase Source => Book.Phrase();

    public static Phrase State => Book.Phrase();

    public static Phrase SetBy => Book.Phrase();

    public static Phrase Everywhere => Book.Phrase();

    public static Phrase From(DateOnly day) => Book.Phrase([day]);

    public static Phrase Until(DateOnly day) => Book.Phrase([day]);

    public static Phrase FromUntil(DateOnly from, DateOnly until) => Book.Phrase([from, until]);

    public static Phrase Always => Book.Phrase();

    public static Phrase Coming(DateOnly day, string figure) => Book.Phrase([day, figure]);

    public static Phrase Apart(string place, string figure) => Book.Phrase([place, figure]);

    public static Phrase StandingPublished => Book.Phrase();

    public static Phrase StandingWellKnown => Book.Phrase();

    public static Phrase StandingDefault => Book.Phrase();

    public static Phrase StandingOwn => Book.Phrase();

    public static Phrase StateInForce => Book.Phrase();

    public static Phrase StateComing => Book.Phrase();

    public static Phrase StateEnded => Book.Phrase();

    public static Phrase StateReplaced => Book.Phrase();

    public static Phrase StateOverridden => Book.Phrase();

    public static Phrase Shipped => Book.Phrase();

    public static Phrase SetByAt(string name, DateTimeOffset at) => Book.Phrase([name, at]);

    public static Phrase Code(string rule) => Book.Phrase([rule]);

    public static Phrase Versions => Book.Phrase();

    public static Phrase NewVersion => Book.Phrase();

    public static Phrase NewVersionLead => Book.Phrase();

    public static Phrase ReadOnly => Book.Phrase();

    public static Phrase NewValue => Book.Phrase();

    public static Phrase NewValueHint(int least, int most) => Book.Phrase([least, most]);

    public static Phrase Where => Book.Phrase();

    public static Phrase WhereHint => Book.Phrase();

    public static Phrase WholeCounty(string county) => Book.Phrase([county]);

    public static Phrase ValidFrom => Book.Phrase();

    public static Phrase ValidFromHint => Book.Phrase();

    public static Phrase Standing => Book.Phrase();

    public static Phrase StandingPublishedHint => Book.Phrase();

    public static Phrase StandingWellKnownHint => Book.Phrase();

    public static Phrase StandingOwnHint => Book.Phrase();

    public static Phrase SourceLabel => Book.Phrase();

    public static Phrase SourceHint => Book.Phrase();

    public static Phrase ReasonLabel => Book.Phrase();

    public static Phrase Submit => Book.Phrase();

    public static Phrase ChangedMeanwhile => Book.Phrase();

    public static Phrase AboveMost(string name, string figure) => Book.Phrase([name, figure]);

    public static Phrase BelowLeast(string name, string figure) => Book.Phrase([name, figure]);

    public static Phrase AboutDefaults => Book.Phrase();
}
