using System.Net;
using LinyingTalent.Certificates;
using LinyingTalent.Certificates.Ceremonies;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Notifications;
using LinyingTalent.Tests.Journeys;
using UglyToad.PdfPig;

namespace LinyingTalent.Tests.Certificates.Ceremonies;

public sealed class CeremonyTests
{
    private const string Path = "/certificates/ceremonies";

    [Fact]
    public async Task Order_TwoTownships_IsOneDocumentOfThoseThatHold()
    {
        await using County county = await County.StartAsync();
        IReadOnlyList<string> ids = await Issued(county, "411122204201", "411122204202", "411122108201", "411122102201");
        Person office = await county.Person("county");
        await office.Send("/certificates/" + ids[1] + "/state", ("act", "revoke"), ("reason", "解聘"));

        Seen page = await office.Send(Path, ("title", "春季颁发仪式"), ("t411122102000", ""));
        await county.Pass(TimeSpan.FromMinutes(1));
        page = await office.Get(page.Path);

        page.Text.ShouldContain("已完成");
        using PdfDocument pdf = PdfDocument.Open(await office.Download(page.Path + "/print"));
        pdf.GetPages().Select(paper => ids.Single(id => Text(paper).Contains(NumberOf(id), StringComparison.Ordinal))).ShouldBe([ids[2], ids[0]]);
        pdf.GetPages().SelectMany(paper => paper.Letters).Select(letter => letter.FontName).Distinct().Count().ShouldBe(2);
        SentNotification told = await Told(county);
        told.Notification.Arguments.ShouldBe(["411122000000", "春季颁发仪式", "2"]);
        told.Notification.Link.ShouldBe(page.Path);
        (await (await county.Person("township-204")).Get(page.Path)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await office.Get(Path)).Text.ShouldContain("春季颁发仪式");
    }

    [Fact]
    public async Task Order_CertificateThatStopsHoldingInBetween_IsLeftOutAndSaid()
    {
        await using County county = await County.StartAsync();
        IReadOnlyList<string> ids = await Issued(county, "411122204201", "411122204202");
        CeremonyTable table = county.Get<CeremonyTable>();
        var ceremony = new Ceremony(DivisionCode.Parse("411122000000"), new string('a', 32), "仪式", CeremonyState.Working,
            new("county", "何县办"), county.Clock.GetUtcNow(), Total: 2, Printed: 0, LeftOut: 0);
        await table.Keep(ceremony, [.. ids.Select(CertificateId.Parse)]);
        await county.Get<CertificateDesk>().Revoke(ids[0], "test", new("county", "何县办"), "解聘");

        // What a crash left without a process is given one again.
        await county.Pass(TimeSpan.FromMinutes(6));

        Person office = await county.Person("county");
        Seen page = await Until(office, $"{Path}/{ceremony.Id}", "已完成");
        page.Text.ShouldContain("有 1 份聘书在制作时已不再有效");
        using PdfDocument pdf = PdfDocument.Open(await office.Download(page.Path + "/print"));
        Text(pdf.GetPages().ShouldHaveSingleItem()).ShouldContain(NumberOf(ids[1]));
    }

    [Fact]
    public async Task Order_SameFormTenTimesAtOnce_IsOneCeremony()
    {
        await using County county = await County.StartAsync();
        await Issued(county, "411122204201");
        Person office = await county.Person("county");
        Dictionary<string, string> filled = Person.Filled(await office.Get(Path), ("title", "仪式"));

        HttpResponseMessage[] answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => office.Post(Path, filled)));
        answers.Select(answer => answer.Headers.Location?.OriginalString).Distinct().ShouldHaveSingleItem().ShouldNotBeNull();
        Array.ForEach(answers, answer => answer.Dispose());
        await county.Pass(TimeSpan.FromMinutes(1));
        (await county.Get<CeremonyTable>().Of(DivisionCode.Parse("411122000000"))).ShouldHaveSingleItem().State.ShouldBe(CeremonyState.Done);
    }

    [Fact]
    public async Task Order_NothingChosenOrNoTitle_SaysSoBesideTheField()
    {
        await using County county = await County.StartAsync();
        await Issued(county, "411122204201");
        Person office = await county.Person("county");

        Seen none = await office.Send(Path, ("title", "仪式"), ("t411122204000", ""));
        none.Status.ShouldBe(HttpStatusCode.BadRequest);
        none.ErrorOf("title").ShouldContain("没有有效聘书");
        (await office.Send(Path, ("title", ""))).ErrorOf("title").ShouldNotBeEmpty();
        (await office.Get(Path + "/411122-" + new string('0', 32))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await office.Get(Path + "/nothing")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public void Book_ManyPages_HoldsTheFontsOnceAndOnePageInMemory()
    {
        List<AppointmentLetter> letters = [.. Enumerable.Range(1, 60).Select(serial =>
            Letters.Of($"王{(char)('一' + serial)}国") with { Number = new("临颍", CertificateKind.Appointment, 2026, serial) })];
        using var file = new FileStream(System.IO.Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 4096, FileOptions.DeleteOnClose);
        using (CertificateBook book = CertificateBook.Open(file, letters))
        {
            letters.ForEach(book.Add);

            // Pages are on disk before the document ends: nothing gathers them.
            file.Length.ShouldBeGreaterThan(40 * 4_000);
            book.Close();
        }

        file.Seek(0, SeekOrigin.Begin);
        using PdfDocument pdf = PdfDocument.Open(file);
        pdf.NumberOfPages.ShouldBe(60);
        Text(pdf.GetPage(60)).ShouldContain(letters[59].Name);
        pdf.Structure.Catalog.CatalogDictionary.Data.ShouldContainKey("Lang");
    }

    private static async Task<IReadOnlyList<string>> Issued(County county, params string[] villages)
    {
        CertificateDesk desk = county.Get<CertificateDesk>();
        var ids = new List<string>();
        foreach (string village in villages)
        {
            string id = await desk.AllotAppointment(DivisionCode.Parse(village), 2026, "invitation-" + village);
            await desk.Issue(new AppointmentToCertify(id, DivisionCode.Parse(village), "赵田生", new(2026, 3, 2), new(2029, 3, 1), new(2026, 3, 2)));
            ids.Add(id);
        }

        return ids;
    }

    private static string NumberOf(string id) => $"第{id[^4..]}号";

    private static string Text(UglyToad.PdfPig.Content.Page page) => string.Concat(page.Letters.Select(letter => letter.Value));

    private static async Task<Seen> Until(Person person, string path, string text)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            Seen seen = await person.Get(path);
            if (seen.Text.Contains(text, StringComparison.Ordinal)) return seen;
            limit.IsCancellationRequested.ShouldBeFalse(seen.Text);
        }
    }

    private static async Task<SentNotification> Told(County county)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            SentNotification? told = await county.Get<NotificationLog>().Latest(DivisionCode.Parse("411122000000"), 10)
                .FirstOrDefaultAsync(sent => sent.Notification.Template == "CeremonyPrinted");
            if (told is not null) return told;
            limit.Token.ThrowIfCancellationRequested();
        }
    }
}
