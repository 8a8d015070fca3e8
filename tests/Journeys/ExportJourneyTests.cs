using System.IO.Compression;
using System.Net;

namespace LinyingTalent.Tests.Journeys;

/// <summary>Every list of the selection's offices exports what it shows, to those who may see it.</summary>
public sealed class ExportJourneyTests
{
    private const string Village = "411122204201";

    [Theory]
    [InlineData("/selections", "赵田生")]
    [InlineData("/certificates", "赵田生")]
    [InlineData("/appointments", "赵田生")]
    [InlineData("/visits", "赵田生")]
    [InlineData("/outbox", "赵田生")]
    [InlineData("/settings/staff", "何县办")]
    public async Task Export_List_HoldsItsRowsForItsOfficesAlone(string path, string row)
    {
        await using County county = await County.StartAsync();
        await HasAdvisor(county);

        (await Exported(await county.Person(path is "/settings/staff" ? "admin" : "county"), path)).ShouldContain(row);
        (await Exported(await county.Person(path is "/settings/staff" ? "admin" : "county"), path + "?q=查无此人")).ShouldNotContain(row);
        Person neighbour = await county.Person("township-108");
        if ((await neighbour.Get(path)).Status == HttpStatusCode.OK) (await Exported(neighbour, path)).ShouldNotContain(row);
        else path.ShouldBeOneOf("/outbox", "/settings/staff");
    }

    [Theory]
    [InlineData("/campaigns", "2026年度村级发展顾问选聘")]
    [InlineData("/settings/rules", "年度评估认定期限")]
    public async Task Export_ListOfTheWholeCounty_HoldsItsRowsAndFilters(string path, string row)
    {
        await using County county = await County.StartAsync();
        Person office = await county.Person("county");
        (await Exported(office, path)).ShouldContain(row);
        (await Exported(office, path + "?q=查无此项")).ShouldNotContain(row);
        (await office.Get(path + "?q=" + Uri.EscapeDataString(row))).Text.ShouldContain(row);
    }

    private static async Task HasAdvisor(County county)
    {
        string selection = await (await county.Person("village-" + Village)).Propose(Village, "赵田生");
        await (await county.Person("township-204")).Confirm(selection);
        Person office = await county.Person("county");
        await office.Approve(selection);
        await county.Pass(TimeSpan.FromMinutes(1));
        await (await county.Person()).Send(await office.InvitationOf("赵田生"), ("answer", "accept"));
        await county.Pass(TimeSpan.FromMinutes(1));
    }

    private static async Task<string> Exported(Person person, string path)
    {
        using HttpResponseMessage answer = await person.Fetch(path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "format=xlsx");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        using var workbook = new ZipArchive(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        var parts = new List<string>();
        foreach (ZipArchiveEntry entry in workbook.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(await entry.OpenAsync(TestContext.Current.CancellationToken));
            parts.Add(await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
        }

        return string.Concat(parts);
    }
}
