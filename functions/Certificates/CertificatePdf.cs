using System.Text;
using LinyingTalent.Platform.Documents;

namespace LinyingTalent.Certificates;

/// <summary>
/// Makes the PDF of one certificate or of a few: A4 landscape, searchable text, one small subset of each font. The same letters give
/// the same bytes, so that a repeated activity writes the same blob. A whole ceremony goes through <see cref="CertificateBook"/>.
/// </summary>
public static class CertificatePdf
{
    /// <summary>What the letter's font lacks; null when it can be printed. Ask before a number is allotted.</summary>
    public static MissingCharacters? Missing(AppointmentLetter letter)
    {
        ArgumentNullException.ThrowIfNull(letter);
        var (text, title) = CertificateBook.CharactersOf([letter]);
        Rune[] missing = [.. text.Where(rune => !PrintFont.Text.Has(rune)), .. title.Where(rune => !PrintFont.Title.Has(rune))];
        return missing.Length == 0 ? null : new MissingCharacters(missing);
    }

    /// <summary>One certificate.</summary>
    /// <exception cref="InvalidOperationException">The font lacks a character: <see cref="Missing"/> was not asked.</exception>
    public static byte[] Render(AppointmentLetter letter) => Render([letter]);

    /// <summary>Several certificates in the order given, a page each.</summary>
    /// <exception cref="ArgumentException">There is no letter.</exception>
    /// <exception cref="InvalidOperationException">The font lacks a character: <see cref="Missing"/> was not asked.</exception>
    public static byte[] Render(IReadOnlyList<AppointmentLetter> letters)
    {
        ArgumentNullException.ThrowIfNull(letters);
        using var stream = new MemoryStream();
        using (var book = CertificateBook.Open(stream, letters))
        {
            foreach (var letter in letters) book.Add(letter);
            book.Close();
        }

        return stream.ToArray();
    }
}
