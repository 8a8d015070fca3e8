using LinyingTalent.Platform.Data;
using LinyingTalent.Platform.Rules;
using LinyingTalent.Platform.Text;

namespace LinyingTalent.AdvisorSelection;

/// <summary>What is known of a candidate that a rule can ask for. A fact that is true or not counts as 1 or 0.</summary>
internal enum CandidateFact
{
    Age,
    Years,
    DaysPerMonth,
    Consent,
    Wish,
    Serving,
}

internal enum EligibilityTest
{
    AtLeast,
    AtMost,
    Yes,
    No,
}

/// <summary>资格条件: one rule of eligibility, with where it comes from.</summary>
/// <param name="Figure">The rule table's id of the figure to compare with; empty for a fact that is true or not.</param>
/// <param name="Founded">How well it is founded.</param>
/// <param name="Met">The sentence; {0} is what the candidate has, {1} the figure.</param>
/// <param name="Unmet">The sentence where it is not met.</param>
internal sealed record EligibilityRule(
    string Id, CandidateFact Fact, EligibilityTest Test, string Figure, Platform.Rules.Standing Founded, Wording Met, Wording Unmet, Wording Source)
{
    public static EligibilityRule Read(CsvRow row)
    {
        if (row["rule"].Length == 0) throw row.Unusable("the rule has no id.");
        EligibilityTest test = Named<EligibilityTest>(row, "test");
        bool compares = test is EligibilityTest.AtLeast or EligibilityTest.AtMost;
        if (compares != row["figure"].Length > 0) throw row.Unusable($"'{row["test"]}' goes {(compares ? "with" : "without")} a figure of the rule table.");
        Wording met = Sentence(row, "");
        return new EligibilityRule(
            row["rule"], Named<CandidateFact>(row, "fact"), test, row["figure"], RuleRow.StandingOf(row), met,
            row["chinese unmet"].Length > 0 ? Sentence(row, " unmet") : met, Words(row, "chinese source", "english source"));
    }

    // age, days-per-month, at-least: as people write them, the enum's name without hyphens.
    private static T Named<T>(CsvRow row, string column)
        where T : struct, Enum =>
        Enum.TryParse(row[column].Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out T value) && Enum.IsDefined(value)
            ? value
            : throw row.Unusable($"'{row[column]}' is no {column} that the comparison knows.");

    private static Wording Sentence(CsvRow row, string suffix)
    {
        Wording words = Words(row, "chinese" + suffix, "english" + suffix);
        try
        {
            words.With("", "");
            return words;
        }
        catch (FormatException)
        {
            throw row.Unusable("a sentence has a placeholder other than {0} (what the candidate has) and {1} (the figure).");
        }
    }

    private static Wording Words(CsvRow row, string chinese, string english) => row[chinese].Length > 0 && row[english].Length > 0
        ? new Wording(row[chinese], row[english])
        : throw row.Unusable($"'{chinese}' or '{english}' is empty.");
}
