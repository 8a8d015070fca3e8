using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;

namespace LinyingTalent.Platform.Workbooks;

/// <summary>The file field of an import's form.</summary>
internal static class WorkbookUpload
{
    public const string Field = "workbook";

    /// <returns>The rows below the headings; null after noting at the field why the workbook is not taken.</returns>
    public static async Task<IReadOnlyList<ReadRow>?> Read(HttpRequest request, FormInput input, SheetPattern pattern)
    {
        IFormFile? file = request.HasFormContentType ? (await request.ReadFormAsync()).Files.GetFile(Field) : null;
        WorkbookRefusal? refusal = file is null ? new NoWorkbook() : file.Length > WorkbookLimits.LongestUpload ? new WorkbookTooLarge() : null;
        IReadOnlyList<ReadRow> rows = [];
        if (refusal is null)
        {
            using var content = new MemoryStream();
            await file!.CopyToAsync(content);
            refusal = WorkbookReader.Read(content.ToArray(), pattern, out rows);
        }

        if (refusal is not null) input.Refuse(Field, refusal.Sentence);
        return refusal is null ? rows : null;
    }
}
