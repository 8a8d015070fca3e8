namespace LinyingTalent.Platform.Web.Forms;

/// <summary>One of the answers that a person can choose.</summary>
/// <param name="Hint">A line below the answer; radios only.</param>
/// <param name="Group">The heading it stands under, such as the township of a village; lists only.</param>
public sealed record FormOption(string Value, string Text, string? Hint = null, string? Group = null);
