using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;

namespace LinyingTalent.Platform.Attachments;

/// <summary>
/// Takes the files of a form in. A good file is kept at once, also when another field is wrong: the form then carries its name
/// along, and nobody has to choose it again. Whatever no record ends up with is swept away.
/// </summary>
internal sealed class AttachmentDesk(AttachmentStore store)
{
    /// <summary>
    /// The file chosen in a field, or the one that the form carries along from before; null for none, or when it is not taken, whose
    /// sentence then stands beside the field.
    /// </summary>
    /// <param name="folder">Of the record the file is to belong to: a name from another record's form is not found in it.</param>
    public async Task<Attachment?> Take(FormInput input, string field, AttachmentFolder folder, AttachmentKind kind)
    {
        if (input.File(field) is { } chosen)
        {
            input.Carry(field, null);
            if (await Keep(input, field, chosen, folder, kind) is not { } kept) return null;
            input.Carry(field, kept.FileName);
            return kept;
        }

        if (input.Carried(field) is not { } carried) return null;
        if (input.Checked(field + FileField.Dropped))
        {
            input.Carry(field, null);
            return null;
        }

        if (Attachment.TryParse(carried, out Attachment? before) && await store.Has(folder, before)) return before;
        input.Carry(field, null);
        input.Refuse(field, AttachmentTexts.ChooseAgain);
        return null;
    }

    private async Task<Attachment?> Keep(FormInput input, string field, IFormFile chosen, AttachmentFolder folder, AttachmentKind kind)
    {
        if (chosen.Length > Upload.MostBytes)
        {
            decimal megabytes = Math.Round(chosen.Length / (1024m * 1024m), 1, MidpointRounding.ToPositiveInfinity);
            input.Refuse(field, AttachmentTexts.FileTooLarge(megabytes));
            return null;
        }

        using var content = new MemoryStream((int)chosen.Length);
        await chosen.CopyToAsync(content);
        Upload upload = await Upload.Of(content.ToArray(), chosen.FileName, kind);
        if (upload.Refusal is not { } refusal) return await store.Keep(folder, upload);
        input.Refuse(field, refusal);
        return null;
    }
}
