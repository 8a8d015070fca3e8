using System.Text;
using LinyingTalent.Platform.Attachments;
using SkiaSharp;

namespace LinyingTalent.Tests.Platform.Attachments;

public sealed class UploadTests
{
    [Fact]
    public async Task Of_Pdf_IsKeptAsItIs()
    {
        Upload upload = await Upload.Of(Files.Pdf, "简历.pdf", AttachmentKind.Document);
        upload.Refusal.ShouldBeNull();
        upload.Type.ShouldBe(AttachmentType.Pdf);
        upload.Content.ShouldBe(Files.Pdf);
    }

    [Theory]
    [InlineData("简历.jpg")]
    [InlineData("简历.PNG")]
    public async Task Of_PdfThatCallsItselfAPicture_IsRefused(string name) =>
        (await Upload.Of(Files.Pdf, name, AttachmentKind.Document)).Refusal.ShouldBe(AttachmentTexts.NameContradicts(Path.GetExtension(name), "PDF"));

    [Fact]
    public async Task Of_PictureThatCallsItselfPdf_IsRefused() =>
        (await Upload.Of(Files.Picture(20, 20), "a.pdf", AttachmentKind.Document)).Refusal.ShouldBe(AttachmentTexts.NameContradicts(".pdf", "JPEG"));

    [Fact]
    public async Task Of_HtmlThatCallsItselfPng_IsRefused()
    {
        (await Upload.Of(Files.Html, "a.png", AttachmentKind.Picture)).Refusal.ShouldBe(AttachmentTexts.NoPicture);
        (await Upload.Of(Files.Html, "a.png", AttachmentKind.Document)).Refusal.ShouldBe(AttachmentTexts.NoDocument);
    }

    [Fact]
    public async Task Of_PdfWhereAPictureIsAskedFor_IsRefused() =>
        (await Upload.Of(Files.Pdf, "photo", AttachmentKind.Picture)).Refusal.ShouldBe(AttachmentTexts.NoPicture);

    [Fact]
    public async Task Of_PdfCutOffOrWithAnotherFileBehindIt_IsRefused()
    {
        (await Upload.Of(Files.Pdf[..^40], "a.pdf", AttachmentKind.Document)).Refusal.ShouldBe(AttachmentTexts.PdfBroken);
        byte[] polyglot = [.. Files.Pdf, .. Files.Html, .. new byte[2000]];
        (await Upload.Of(polyglot, "a.pdf", AttachmentKind.Document)).Refusal.ShouldBe(AttachmentTexts.PdfBroken);
    }

    [Fact]
    public async Task Of_PictureWithAnotherFileBehindIt_KeepsThePictureAlone()
    {
        byte[] polyglot = [.. Files.Picture(40, 40, SKEncodedImageFormat.Png), .. Files.Html];
        Upload upload = await Upload.Of(polyglot, "a.png", AttachmentKind.Picture);
        upload.Refusal.ShouldBeNull();
        upload.Content[..3].ShouldBe([0xFF, 0xD8, 0xFF]);
        Encoding.Latin1.GetString(upload.Content).ShouldNotContain("script");
    }

    [Fact]
    public async Task Of_PhotoOfATelephone_LosesItsPlaceAndStandsUpright()
    {
        byte[] photo = Files.WithExif(Files.Picture(400, 200), orientation: 6);
        Encoding.Latin1.GetString(photo).ShouldContain("GPS-33.81N");

        Upload upload = await Upload.Of(photo, "IMG_0001.JPG", AttachmentKind.Picture);

        string raw = Encoding.Latin1.GetString(upload.Content);
        raw.ShouldNotContain("GPS-33.81N");
        raw.ShouldNotContain("Exif");
        using SKBitmap shown = SKBitmap.Decode(upload.Content);
        (shown.Width, shown.Height).ShouldBe((200, 400));
        shown.GetPixel(100, 50).Red.ShouldBeGreaterThan((byte)200);
        shown.GetPixel(100, 350).Blue.ShouldBeGreaterThan((byte)200);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    [InlineData(3, 1)]
    [InlineData(4, 0)]
    public async Task Of_PictureMirroredOrTurned_ShowsRedOnTheRightSide(byte orientation, int redSide)
    {
        Upload upload = await Upload.Of(Files.WithExif(Files.Picture(400, 200), orientation), "a.jpg", AttachmentKind.Picture);
        using SKBitmap shown = SKBitmap.Decode(upload.Content);
        shown.GetPixel(redSide == 0 ? 50 : 350, 100).Red.ShouldBeGreaterThan((byte)200);
        shown.GetPixel(redSide == 0 ? 350 : 50, 100).Blue.ShouldBeGreaterThan((byte)200);
    }

    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Png)]
    public async Task Of_LargePicture_HasItsLongestSideBounded(SKEncodedImageFormat format)
    {
        Upload upload = await Upload.Of(Files.Picture(4800, 1200, format), "a", AttachmentKind.Picture);
        using SKBitmap shown = SKBitmap.Decode(upload.Content);
        (shown.Width, shown.Height).ShouldBe((CleanPicture.LongestSide, 500));
    }

    [Fact]
    public async Task Of_PictureBomb_IsRefusedBeforeItIsDecoded()
    {
        byte[] bomb = Files.BlackPng(30_000, 30_000);
        bomb.Length.ShouldBeLessThan(Upload.MostBytes);
        long before = GC.GetTotalAllocatedBytes();

        Upload upload = await Upload.Of(bomb, "a.png", AttachmentKind.Picture);

        upload.Refusal.ShouldBe(AttachmentTexts.PictureTooLarge(30_000, 30_000));
        (GC.GetTotalAllocatedBytes() - before).ShouldBeLessThan(50_000_000);
    }

    [Fact]
    public async Task Of_PictureThatIsLargeButReal_IsTaken() =>
        (await Upload.Of(Files.BlackPng(5000, 6000), "a.png", AttachmentKind.Picture)).Refusal.ShouldBeNull();

    [Fact]
    public async Task Of_PictureCutOff_IsRefused()
    {
        byte[] picture = Files.Picture(300, 300, SKEncodedImageFormat.Png);
        (await Upload.Of(picture[..(picture.Length / 2)], "a.png", AttachmentKind.Picture)).Refusal.ShouldBe(AttachmentTexts.PictureBroken);
        (await Upload.Of(Files.BlackPng(30_000, 30_000)[..33], "a.png", AttachmentKind.Picture)).Refusal.ShouldNotBeNull();
        (await Upload.Of([], "a.png", AttachmentKind.Picture)).Refusal.ShouldBe(AttachmentTexts.FileEmpty);
    }

    [Theory]
    [InlineData("../../secret.jpg")]
    [InlineData("0123456789abcdef0123456789abcdef.exe")]
    [InlineData("0123456789ABCDEF0123456789ABCDEF.jpg")]
    [InlineData("")]
    public void TryParse_WhatNoFileOfOursIsCalled_IsNone(string text) => Attachment.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void TryParse_FileName_IsTheFile()
    {
        Attachment file = Attachment.New(AttachmentType.Pdf);
        Attachment.TryParse(file.FileName, out Attachment? read).ShouldBeTrue();
        read.ShouldBe(file);
    }
}
