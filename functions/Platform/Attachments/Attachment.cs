using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace LinyingTalent.Platform.Attachments;

/// <summary>What a kept file is. Every picture becomes a JPEG, whatever it came as.</summary>
internal enum AttachmentType
{
    Jpeg,
    Pdf,
}

/// <summary>
/// A file that belongs to a record. Its name is random, so that no one learns of it by guessing; what it was called at home is not kept.
/// </summary>
/// <param name="Id">32 hexadecimal digits.</param>
internal sealed record Attachment(string Id, AttachmentType Type)
{
    private const int IdLength = 32;

    public static Attachment New(AttachmentType type) => new(RandomNumberGenerator.GetHexString(IdLength, lowercase: true), type);

    /// <summary>As addresses and blobs name it: the id with .jpg or .pdf.</summary>
    public string FileName => $"{Id}.{Extension}";

    public string Extension => Type == AttachmentType.Pdf ? "pdf" : "jpg";

    public string ContentType => Type == AttachmentType.Pdf ? "application/pdf" : "image/jpeg";

    /// <summary>Reads what <see cref="FileName"/> writes, and nothing else.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Attachment? attachment)
    {
        attachment = text?.Split('.') switch
        {
            [{ Length: IdLength } id, "jpg"] when id.All(char.IsAsciiHexDigitLower) => new(id, AttachmentType.Jpeg),
            [{ Length: IdLength } id, "pdf"] when id.All(char.IsAsciiHexDigitLower) => new(id, AttachmentType.Pdf),
            _ => null,
        };
        return attachment is not null;
    }
}

/// <summary>What a field asks for.</summary>
internal enum AttachmentKind
{
    /// <summary>A picture: JPEG or PNG.</summary>
    Picture,

    /// <summary>A picture, or a PDF.</summary>
    Document,
}

/// <summary>Where a record's files lie.</summary>
/// <param name="Container">One for each capability.</param>
/// <param name="Record">The record's id; it begins with the digits of its division.</param>
internal sealed record AttachmentFolder(string Container, string Record)
{
    public string BlobOf(Attachment attachment) => $"{Record}/{attachment.FileName}";
}
