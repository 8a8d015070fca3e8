using LinyingTalent.Platform.Text;

namespace LinyingTalent.Operations.Health;

internal static class HealthTexts
{
    private static readonly PhraseBook Book = new(typeof(HealthTexts));

    public static Phrase Answers => Book.Phrase();

    public static Phrase DoesNotAnswer => Book.Phrase();

    public static Phrase NotYet => Book.Phrase();

    public static Phrase At(DateTimeOffset at) => Book.Phrase([at]);

    public static Phrase Count(int count) => Book.Phrase([count]);

    public static Phrase None => Book.Phrase();

    public static Phrase Since(DateTimeOffset since) => Book.Phrase([since]);

    public static Phrase CoveredThrough(DateOnly day) => Book.Phrase([day]);

    public static Phrase RuleEnds(DateOnly day) => Book.Phrase([day]);

    public static Phrase NoRuleEnds => Book.Phrase();

    public static Phrase Findings(int findings, DateTimeOffset at) => Book.Phrase([findings, at]);
}
