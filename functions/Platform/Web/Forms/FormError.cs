namespace LinyingTalent.Platform.Web.Forms;

/// <summary>A field that cannot be used as it is, with the sentence that stands beside it.</summary>
public sealed record FormError(string Field, string Sentence);
