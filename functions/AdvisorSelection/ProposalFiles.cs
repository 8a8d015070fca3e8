using System.Text.Json;
using LinyingTalent.AdvisorSelection.Propose;
using LinyingTalent.Platform.Attachments;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Web.Forms;

namespace LinyingTalent.AdvisorSelection;

/// <summary>Photo and curriculum of those put forward: in the case's folder, named by the candidate.</summary>
internal sealed class ProposalFiles(AttachmentDesk desk, SelectionTable selections, SubmissionTable submissions)
{
    public const string Container = "selection-files";
    public const string Photo = "photo";
    public const string Curriculum = "curriculum";

    private static readonly (string Field, AttachmentKind Kind)[] Fields =
        [(Photo, AttachmentKind.Picture), (Curriculum, AttachmentKind.Document)];

    public static AttachmentFolder FolderOf(CaseId id) => new(Container, id.ToString());

    /// <summary>Keeps the files that came with a proposal's form, before the form is read; it carries them from here on.</summary>
    public async Task Take(FormInput input, CaseId id)
    {
        for (int room = 1; room <= ProposalForm.Rooms; room++)
            foreach ((string field, AttachmentKind kind) in Fields) await desk.Take(input, $"c{room}-{field}", FolderOf(id), kind);
    }

    /// <summary>The file that the form carries for a candidate.</summary>
    public static Attachment? In(FormInput input, int room, string field) =>
        Attachment.TryParse(input.Carried($"c{room}-{field}"), out Attachment? file) ? file : null;

    public static bool AnyIn(FormInput input, int room) =>
        Fields.Any(field => input.File($"c{room}-{field.Field}") is not null || input.Carried($"c{room}-{field.Field}") is not null);

    /// <summary>The files that a case names, and those that a proposal on its way to it names.</summary>
    public async Task<IReadOnlyCollection<Attachment>> UsedBy(string record)
    {
        if (!CaseId.TryParse(record, out CaseId id)) return [];

        // What waits is read before the case: a proposal taken up in between is found in one of them at least.
        List<Proposal?> waiting = await submissions.For(id)
            .Select(submission => JsonSerializer.Deserialize<SelectionCommand>(submission.Body, CaseJson.Options) switch
            {
                ProposeCandidates propose => propose.Proposal,
                CorrectProposal correct => correct.Proposal,
                _ => null,
            }).ToListAsync();
        Proposal? stands = (await selections.Find(id))?.State.Proposal;
        IEnumerable<Candidate> named = waiting.Append(stands).OfType<Proposal>().SelectMany(proposal => proposal.Candidates);
        return [.. named.SelectMany(candidate => candidate.Files)];
    }
}
