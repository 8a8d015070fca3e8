using LinyingTalent.Platform.Text;

namespace LinyingTalent.Platform.Attachments;

internal static class AttachmentTexts
{
    private static readonly PhraseBook Book = new(typeof(AttachmentTexts));

    public static Phrase FileEmpty => Book.Phrase();

    public static Phrase FileTooLarge(decimal megabytes) => Book.Phrase([megabytes]);

    public static Phrase NoPicture => Book.Phrase();

    public static Phrase NoDocument => Book.Phrase();

    public static Phrase NameContradicts(string ending, string content) => Book.Phrase([ending, content]);

    public static Phrase PdfBroken => Book.Phrase();

    public static Phrase PictureBroken => Book.Phrase();

    public static Phrase PictureTooLarge(int width, int height) => Book.Phrase([width, height]);

    public static Phrase ChooseAgain => Book.Phrase();
}
