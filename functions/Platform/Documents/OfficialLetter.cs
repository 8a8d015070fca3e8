namespace LinyingTalent.Platform.Documents;

/// <summary>A letter of an office, in the letter format of GB/T 9704.</summary>
/// <param name="Issuer">The office, at the head in red and under the text.</param>
/// <param name="Addressee">With its colon.</param>
/// <param name="Notes">In small print at the foot of the first page.</param>
internal sealed record OfficialLetter(
    string Issuer, string Title, string Addressee, IReadOnlyList<string> Paragraphs, DateOnly Date, IReadOnlyList<string> Notes);
