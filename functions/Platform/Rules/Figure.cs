using LinyingTalent.Platform.Text;

namespace LinyingTalent.Platform.Rules;

/// <summary>How well a figure is founded.</summary>
internal enum Standing
{
    /// <summary>A published source says so.</summary>
    Published,

    /// <summary>Well known in the field; the text was not read again.</summary>
    WellKnown,

    /// <summary>No text at hand gives it: ours until the office sets its own, and shown as such.</summary>
    Default,
}

/// <summary>What a rule says for a place and a day, with where it comes from.</summary>
internal sealed record Figure(decimal Value, string Unit, Standing Standing, string Source)
{
    /// <summary>The value of a rule that counts something.</summary>
    /// <exception cref="InvalidOperationException">The value has a fraction.</exception>
    public int Whole => decimal.IsInteger(Value)
        ? decimal.ToInt32(Value)
        : throw new InvalidOperationException($"The rule's value {Value} {Unit} should be a whole number; correct it in the rule table.");

    /// <summary>What a page says beside a figure that is only a default; none for the others.</summary>
    public Phrase? Caveat => Standing == Standing.Default ? RuleTexts.DefaultFigure : null;
}
