using System.Net;
using LinyingTalent.AdvisorSelection;
using LinyingTalent.Platform.Attachments;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Storage;
using LinyingTalent.Tests.Platform.Attachments;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace LinyingTalent.Tests.Journeys;

public sealed class AttachmentTests
{
    private const string Village = "411122204201";
    private const string Propose = "/villages/" + Village + "/propose";

    [Fact]
    public async Task Propose_WithPhotoAndCurriculum_ShowsThemToThoseOfTheCaseAlone()
    {
        await using County county = await County.StartAsync();
        Person village = await county.Person("village-" + Village);

        Seen seen = await village.SendFiles(await village.Get(Propose), Steps.Proposal("赵田生"),
            ("c1-photo", "IMG_0001.jpg", Files.WithExif(Files.Picture(600, 800), 1)), ("c1-curriculum", "赵田生简历.pdf", Files.Pdf));

        seen.Status.ShouldBe(HttpStatusCode.OK, seen.Text);
        string photo = seen.Page.QuerySelector("img.portrait")!.GetAttribute("src")!;
        string curriculum = seen.Page.QuerySelector("a[href$='.pdf']")!.GetAttribute("href")!;
        foreach (string account in new[] { "village-" + Village, "township-204", "county" })
        {
            Person reader = await county.Person(account);
            using HttpResponseMessage file = await reader.Fetch(curriculum);
            file.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
            file.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
            file.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
            file.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("sandbox");
            (await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe(Files.Pdf);
            (await reader.Download(photo))[..3].ShouldBe([0xFF, 0xD8, 0xFF]);
        }

        foreach (string? account in new[] { "village-411122204202", "township-108", null })
        {
            Person outsider = await county.Person(account);
            (await outsider.Get(photo)).Status.ShouldBe(HttpStatusCode.NotFound);
            (await outsider.Get(curriculum)).Status.ShouldBe(HttpStatusCode.NotFound);
        }

        (await village.Get(photo.Replace(".jpg", ".pdf", StringComparison.Ordinal))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Propose_AFieldIsWrong_KeepsTheFilesSoThatNobodyChoosesThemAgain()
    {
        await using County county = await County.StartAsync();
        Person village = await county.Person("village-" + Village);

        Seen wrong = await village.SendFiles(
            await village.Get(Propose), [.. Steps.Proposal("赵田生"), ("needs", "")], ("c1-photo", "a.png", Files.Picture(60, 80)));
        wrong.Status.ShouldBe(HttpStatusCode.BadRequest);
        wrong.ErrorOf("needs").ShouldNotBeEmpty();
        wrong.Text.ShouldContain("已上传一个文件（JPG）");

        Seen sent = await village.SendFiles(wrong, [("needs", "缺少销路")]);
        sent.Status.ShouldBe(HttpStatusCode.OK, sent.Text);
        sent.Page.QuerySelector("img.portrait").ShouldNotBeNull();
    }

    [Fact]
    public async Task Propose_FileThatIsNotWhatItSaysOrTooLarge_SaysSoBesideItAndKeepsNothing()
    {
        await using County county = await County.StartAsync();
        Person village = await county.Person("village-" + Village);
        Seen form = await village.Get(Propose);
        (string, byte[])[] wrong =
            [("a.png", Files.Html), ("a.jpg", Files.Pdf), ("a.png", Files.BlackPng(30_000, 30_000)), ("a.jpg", new byte[Upload.MostBytes + 1])];
        foreach ((string name, byte[] content) in wrong)
        {
            Seen seen = await village.SendFiles(form, Steps.Proposal("赵田生"), ("c1-photo", name, content));
            seen.Status.ShouldBe(HttpStatusCode.BadRequest, name);
            seen.ErrorOf("c1-photo").ShouldNotBeEmpty();
            seen.Page.QuerySelector("#c1-name")!.GetAttribute("value").ShouldBe("赵田生");
        }

        (await FilesKept(county)).ShouldBe(0);
    }

    [Fact]
    public async Task Propose_FileOfAnotherCaseCarriedAlong_IsNotFound()
    {
        await using County county = await County.StartAsync();
        Person village = await county.Person("village-" + Village), other = await county.Person("village-411122204202");
        Seen seen = await village.SendFiles(
            await village.Get(Propose), Steps.Proposal("赵田生"), ("c1-photo", "a.png", Files.Picture(60, 80)));
        string file = seen.Page.QuerySelector("img.portrait")!.GetAttribute("src")!.Split('/')[^1];

        Seen refused = await other.SendFiles(
            await other.Get("/villages/411122204202/propose"), [.. Steps.Proposal("钱禾"), ("c1-photo-kept", file)]);

        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.ErrorOf("c1-photo").ShouldContain("重新选择");
    }

    [Fact]
    public async Task Sweep_FilesThatNoCaseNames_AreGoneAfterTwoDaysAndTheOthersStay()
    {
        await using County county = await County.StartAsync();
        Person village = await county.Person("village-" + Village), township = await county.Person("township-204");
        Seen abandoned = await village.SendFiles(
            await village.Get(Propose), [.. Steps.Proposal("赵田生"), ("needs", "")], ("c1-photo", "a.png", Files.Picture(60, 80)));
        abandoned.Status.ShouldBe(HttpStatusCode.BadRequest);
        await village.SendFiles(
            await village.Get(Propose), Steps.Proposal("赵田生"), ("c1-photo", "a.png", Files.Picture(60, 80)), ("c1-curriculum", "a.pdf", Files.Pdf));
        string selection = $"/selections/{Village}-2026-1";
        await township.Send(selection + "/analyse", ("decision", "return"), ("remark", "请更换照片"));
        await village.SendFiles(await village.Get(selection + "/correct"), [], ("c1-photo", "b.png", Files.Picture(90, 90)));
        (await FilesKept(county)).ShouldBe(4);

        AttachmentSweep sweep = ActivatorUtilities.CreateInstance<AttachmentSweep>(county.Get<IServiceProvider>());
        await sweep.Sweep(new TimerInfo());
        (await FilesKept(county)).ShouldBe(4);
        county.Clock.Advance(AttachmentSweep.Grace + TimeSpan.FromMinutes(1));
        await sweep.Sweep(new TimerInfo());

        (await FilesKept(county)).ShouldBe(2);
        Person later = await county.Person("township-204");
        Seen seen = await later.Get(selection);
        (await later.Download(seen.Page.QuerySelector("img.portrait")!.GetAttribute("src")!)).ShouldNotBeEmpty();
        (await county.Get<ProposalFiles>().UsedBy(Village + "-2026-1")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Post_LongerThanTheServerTakesOrBrokenOff_IsAnsweredWithASentence()
    {
        await using County county = await County.StartAsync();
        Person village = await county.Person("village-" + Village);
        Seen form = await village.Get(Propose);
        Seen tooLong = await village.SendFiles(form, Steps.Proposal("赵田生"), ("c1-photo", "a.jpg", new byte[31_000_000]));
        tooLong.Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        tooLong.Text.ShouldContain("5 MB");

        Seen broken = await village.SendBody(
            form, "multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"needs\"\r\n\r\nhalf"u8.ToArray());
        broken.Status.ShouldBe(HttpStatusCode.BadRequest);
        broken.Text.ShouldContain("提交的内容不完整");
    }

    private static async Task<int> FilesKept(County county) =>
        await county.Get<Blobs>()[ProposalFiles.Container].GetBlobsAsync().CountAsync();
}
