using LinyingTalent.Platform.Text;

namespace LinyingTalent.Platform.Attachments;

/// <summary>What is left of a file that was sent, once it has been looked into: type and bytes to keep; or why it is not taken.</summary>
internal sealed record Upload(AttachmentType Type, byte[] Content, Phrase? Refusal = null)
{
    /// <summary>5 MiB.</summary>
    public const int MostBytes = 5 * 1024 * 1024;

    /// <summary>Looks into the bytes of a file; never larger than <see cref="MostBytes"/>, which is asked before they are read.</summary>
    public static async Task<Upload> Of(byte[] content, string fileName, AttachmentKind kind)
    {
        FileFormat format = FileSignature.Of(content);
        if (content.Length == 0) return Not(AttachmentTexts.FileEmpty);
        if (format == FileFormat.Unknown)
            return Not(kind == AttachmentKind.Picture ? AttachmentTexts.NoPicture : AttachmentTexts.NoDocument);
        if (FileSignature.NameContradicts(fileName, format))
            return Not(AttachmentTexts.NameContradicts(Path.GetExtension(fileName), format.ToString().ToUpperInvariant()));
        if (format == FileFormat.Pdf)
        {
            return kind == AttachmentKind.Picture ? Not(AttachmentTexts.NoPicture)
                : FileSignature.IsWholePdf(content) ? new Upload(AttachmentType.Pdf, content) : Not(AttachmentTexts.PdfBroken);
        }

        (byte[]? jpeg, Phrase? refusal) = await CleanPicture.Draw(content);
        return jpeg is not null ? new Upload(AttachmentType.Jpeg, jpeg) : Not(refusal!);
    }

    private static Upload Not(Phrase why) => new(default, [], why);
}
