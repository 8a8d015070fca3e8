using LinyingTalent.Platform.Attachments;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Platform.Records.Show;

/// <summary>A picture, for those who may read the record that names it. No public page leads here: who is in it was not asked.</summary>
internal sealed class FileEndpoint(RecordReader reader, AttachmentStore files, Pages pages, Site site)
{
    [Function("Programme_Record_File")]
    [Allowed(Role.Village, Role.Township, Role.County, Role.Administrator)]
    public async Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "programme/{kind}/{id}/files/{file}")] HttpRequest request, string kind, string id, string file)
    {
        if (await reader.Find(kind, id) is not var (known, record)) return pages.Absent();
        if (RecordFiles.Of(known, record).FirstOrDefault(named => named.FileName == file) is not { } picture) return pages.Absent();
        return await files.Read(RecordFiles.FolderOf(record.Id), picture) is { } content
            ? new AttachmentAnswer(picture, content, $"{known.Name}-{record.Id}", site.IsSecure)
            : pages.Absent();
    }
}
