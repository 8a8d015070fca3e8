using LinyingTalent.Platform.Attachments;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.AdvisorSelection.Overview;

/// <summary>A photo or curriculum, for those who may read the case that names it.</summary>
internal sealed class FileEndpoint(SelectionDesk desk, AttachmentStore files, Pages pages, Site site)
{
    [Function("Selection_File")]
    [Allowed(Role.Village, Role.Township, Role.County, Role.Administrator)]
    public async Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "selections/{id}/files/{file}")] HttpRequest request,
        string id, string file)
    {
        if (!Attachment.TryParse(file, out Attachment? attachment)) return pages.Absent();
        if (await desk.Find(id, SelectionDesk.Readers) is not { } selection) return pages.Absent();
        Candidate? candidate = selection.Proposal.Candidates.FirstOrDefault(candidate => candidate.Files.Contains(attachment));
        if (candidate is null) return pages.Absent();
        return await files.Read(ProposalFiles.FolderOf(selection.Id), attachment) is { } content
            ? new AttachmentAnswer(attachment, content, $"{selection.Id}-{candidate.Number}", site.IsSecure)
            : pages.Absent();
    }
}
