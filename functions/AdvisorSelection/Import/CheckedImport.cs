using System.Security.Cryptography;
using System.Text.Json;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Workbooks;
namespace LinyingTalent.AdvisorSelection.Import;

/// <summary>A row with what becomes of it, and why.</summary>
/// <param name="Village">As it was found; as it was written where it was not.</param>
internal sealed record CheckedRow(int Number, string Township, string Village, string Name, RowOutcome Outcome, IReadOnlyList<RowProblem> Problems, int? SameAs = null)
{
    /// <summary>Why the row is left out, sentence by sentence.</summary>
    public IReadOnlyList<string> Reasons => SameAs is { } row && Outcome == RowOutcome.Merged
        ? [UploadTexts.SameAsRow(row)]
        : [.. Problems.Select(problem => UploadTexts.AtColumn(problem.Column, problem.Sentence).ToString())];
}

/// <summary>What a village would hand in.</summary>
internal sealed record VillageProposal(CaseId Case, ProposeCandidates Command);

/// <summary>A workbook, checked against what is true now.</summary>
internal sealed record CheckedImport(IReadOnlyList<CheckedRow> Rows, IReadOnlyList<VillageProposal> Villages, string Digest)
{
    public int Taken => Rows.Count(row => row.Outcome == RowOutcome.Taken);

    public int Refused => Rows.Count(row => row.Outcome == RowOutcome.Refused);

    public int Merged => Rows.Count(row => row.Outcome == RowOutcome.Merged);

    /// <summary>
    /// Of what was read and what becomes of it: when it is another at the commit than it was in the preview, something else would
    /// be committed than was previewed.
    /// </summary>
    public static string DigestOf(DivisionCode scope, IEnumerable<ImportLine> lines, IEnumerable<VillageProposal> villages) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new
        {
            Scope = scope.ToString(),
            Lines = lines.Select(line => new { line.Row.Number, Cells = line.Row.Cells.ToArray(), line.Outcome }),
            Cases = villages.Select(village => village.Case.ToString()),
        })));
}
