namespace LinyingTalent.Platform.Web.Forms;

/// <summary>A field that cannot be used as it is, with the sentence that stands beside it.</summary>
/// <param name="Part">Which of several like fields it is, for the list above the form; null where there is one.</param>
public sealed record FormError(string Field, string Sentence, string? Part = null)
{
    /// <summary>The sentence where it stands apart from its field.</summary>
    public string Apart => Part is { } part ? WebTexts.ErrorIn(part, Sentence) : Sentence;
}

/// <summary>A text that somebody typed, with the name of its field.</summary>
public sealed record TypedField(string Label, string Text);
