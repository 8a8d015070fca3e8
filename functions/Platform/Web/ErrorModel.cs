using LinyingTalent.Platform.Web.Forms;

namespace LinyingTalent.Platform.Web;

/// <summary>What an error page tells. A 404 shows the status alone: absent and forbidden have to look alike.</summary>
/// <param name="Status">400, 403, 404, 409, 410, 413, 429 or 500; another one reads like 500.</param>
/// <param name="Sentence">What is wrong in this case, where a rule said it; else the status's own sentence.</param>
/// <param name="BackHref">Where the person can go on; the start page when null.</param>
/// <param name="Reference">For 500: the number under which the log has the failure, to be told on the telephone.</param>
internal sealed record ErrorModel(int Status, string? Sentence = null, string? BackHref = null, string? Reference = null)
{
    /// <summary>What the person typed, so that it is not lost with the form.</summary>
    public IReadOnlyList<TypedField> Typed { get; init; } = [];
}
