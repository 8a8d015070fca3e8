using LinyingTalent.Platform.Attachments;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Storage;
using LinyingTalent.Platform.Web;
using LinyingTalent.Visits.Record;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Visits.Confirm;

/// <summary>A visit's photo, for those who may read the record that names it.</summary>
internal sealed class PhotoEndpoint(VisitReader reader, AttachmentStore files, Pages pages, Site site)
{
    [Function("Visits_Visit_Photo")]
    [Allowed(Role.Village, Role.Township, Role.County, Role.Administrator)]
    public async Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "visits/{id}/photo/{file}")] HttpRequest request, string id, string file)
    {
        if (await reader.Visit(id, VisitReader.Readers) is not { Photo: { } photo } visit || photo.FileName != file) return pages.Absent();
        return await files.Read(VisitForm.FolderOf(visit.Id), photo) is { } content
            ? new AttachmentAnswer(photo, content, "visit-" + StoredDay.Write(visit.Day), site.IsSecure)
            : pages.Absent();
    }
}
