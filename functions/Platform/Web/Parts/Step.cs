namespace LinyingTalent.Platform.Web.Parts;

/// <summary>One step of a procedure.</summary>
/// <param name="Note">Below the label: when it was done, or until when it is due.</param>
public sealed record Step(string Label, string? Note = null);
