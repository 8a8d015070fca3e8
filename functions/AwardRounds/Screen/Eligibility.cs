using System.Globalization;
using LinyingTalent.AwardRounds.Open;
using LinyingTalent.Platform.Data;
using LinyingTalent.Platform.Rules;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Time;

namespace LinyingTalent.AwardRounds.Screen;

/// <summary>What is known of a nominee that a rule can ask for. A fact that is true or not counts as 1 or 0.</summary>
internal enum NomineeFact
{
    Consent,
    Age,
    TradeYears,
    CleanYears,
    Evidence,
}

/// <summary>What a rule of eligibility says of a nominee.</summary>
internal sealed record Finding(string Rule, bool Met, Wording Sentence, Wording Source);

/// <summary>
/// 资格条件: the rules as the table beside this file lists them, so that an office sees where each comes from and changes one without a programmer.
/// They say what is met; the county decides.
/// </summary>
internal static class Eligibility
{
    private const string ShippedFile = "eligibility.csv";

    // The figure is what the round itself asks for, rather than one of the rule table.
    private const string Standard = "standard";

    private static readonly IReadOnlyList<CsvRow> Rules = CsvFile.Parse(
        EmbeddedFile.ReadText(typeof(Eligibility), ShippedFile), ShippedFile,
        "rule", "fact", "test", "figure", "mark", "chinese", "chinese unmet", "english", "english unmet", "chinese source", "english source");

    /// <summary>What each rule says; a rule that asks for the round's standard is left out where the round has none, and one that asks for an age where it is a unit.</summary>
    public static IReadOnlyList<Finding> Of(Round round, Nomination nomination, RuleTable figures, DateOnly today) =>
        [.. Rules.Where(rule => rule["figure"] != Standard || round.Terms.Licence.Standard is not null)
            .Where(rule => !nomination.Nominee.IsUnit || rule["fact"] != nameof(NomineeFact.Age)).Select(rule => Find(rule, round, nomination, figures, today))];

    private static Finding Find(CsvRow rule, Round round, Nomination nomination, RuleTable figures, DateOnly today)
    {
        if (!Enum.TryParse(rule["fact"], out NomineeFact fact)) throw rule.Unusable($"'{rule["fact"]}' is nothing that is known of a nominee.");
        decimal value = ValueOf(fact, nomination, today);
        decimal? least = rule["figure"] switch
        {
            "" => null,
            Standard => StandardOf(fact, round.Terms.Licence.Standard!),
            var id => figures.Value(id, round.Id.Division, ShanghaiTime.DateOf(round.Opened)).Value,
        };
        bool met = least is { } figure ? value >= figure : value != 0;
        return new Finding(
            rule["rule"], met, new Wording(rule[met ? "chinese" : "chinese unmet"], rule[met ? "english" : "english unmet"]).With(Text(value), Text(least ?? 0)),
            new Wording(rule["chinese source"], rule["english source"]));
    }

    private static decimal ValueOf(NomineeFact fact, Nomination nomination, DateOnly today) => fact switch
    {
        NomineeFact.Consent => nomination.Consent == ConsentState.Given ? 1 : 0,
        NomineeFact.Age => Age(nomination.Nominee.Born, today),
        NomineeFact.TradeYears => nomination.Nominee.TradeYears,
        NomineeFact.CleanYears => nomination.Nominee.CleanYears,
        NomineeFact.Evidence => nomination.Nominee.Evidence is null ? 0 : 1,
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact, "A fact that nobody reads."),
    };

    private static decimal StandardOf(NomineeFact fact, RecognitionStandard standard) => fact == NomineeFact.CleanYears ? standard.CleanYears : standard.TradeYears;

    private static int Age(DateOnly born, DateOnly today) => today.Year - born.Year - (today < born.AddYears(today.Year - born.Year) ? 1 : 0);

    private static string Text(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
