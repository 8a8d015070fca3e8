using System.Globalization;
using LinyingTalent.Benchmarks.Campaign;
using LinyingTalent.Benchmarks.Rounds;
using LinyingTalent.Platform.Records;
using LinyingTalent.Tests.Journeys;

namespace LinyingTalent.Benchmarks.Registry;

/// <summary>The registry of a whole county and twice as many activities: what one waits for, and how that grows.</summary>
internal static class RegistryBenchmark
{
    private const int Few = 10_000, Many = 100_000, Runs = 60;

    // What a county office asks for, each at every run with something else in it where that makes a difference.
    private static readonly (string Name, Func<int, string> Path)[] Pages =
    [
        ("list of talents, a page", run => $"/programme/talents?page={1 + (run * 37 % 200)}"),
        ("one trade of one township", run => $"/programme/talents?trade=Planting&place=411122{RegistryData.Township(run)}000"),
        ("search by name", run => $"/programme/talents?q={Uri.EscapeDataString(RegistryData.NameOf(run * 997))}"),
        ("list by name, last first", run => $"/programme/talents?sort=-name&page={1 + (run % 7)}"),
        ("list of activities, a page", run => $"/programme/youth-activities?page={1 + (run * 37 % 200)}"),
        ("a village's talents, as the village", run => $"/programme/talents?page={1 + (run % 3)}"),
        ("talents behind a figure of the board", run => $"/programme/talents?count=talents.{2021 + (run % 5)}"),
        ("public list of talents", run => $"/open/talents?page={1 + (run * 37 % 200)}"),
        ("public talents by the API, searched", run => $"/api/records/talents?q={Uri.EscapeDataString("带动农户")}%20{run}"),
        ("talents for a need", _ => ""),
        ("board", run => $"/statistics?period={2021 + (run % 5)}"),
        ("list right after a talent was added", run => $"/programme/talents?page={1 + (run % 200)}"),
    ];

    public static async Task<Section> RunAsync()
    {
        Measurements few = await MeasureAsync(Few), many = await MeasureAsync(Many);
        return new Section(
            "100,000 talents and 200,000 activities",
            $"One county, all villages, on a database file; each page over HTTP, {Runs} times after three that warm up, with its own counts, filters and choices in it. \"First\" is the first\n"
            + "list after the start, which reads all records of its kind once. The exponent is that of the growth of p50 from 10,000 talents and 20,000 activities: 0 does not grow,\n"
            + "1 grows as the table does. Import: 10,000 rows of a workbook, read, checked against the registry, and kept, until\n"
            + "the message that does it is gone. Requests are those of the storage clients. Memory is\n"
            + "what is held after a collection, the tests' own reader included. Goal: no page over 300 ms at p95.",
            ["", "p50 ms", "p95 ms", "processor ms", "storage requests", "p50 at a tenth", "exponent"],
            [
                .. many.Rows.Zip(few.Rows).Select(pair => (string[])
                [
                    pair.First.Name, Measured.Figure(pair.First.Half), Measured.Figure(pair.First.Most), Measured.Figure(pair.First.Processor), pair.First.Requests.ToString("N0", CultureInfo.InvariantCulture),
                    Measured.Figure(pair.Second.Half), RankingBenchmark.Exponent(pair.Second.Half, pair.First.Half),
                ]),
                ["memory held, MB", Measured.Figure(many.Memory), "", "", "", Measured.Figure(few.Memory), RankingBenchmark.Exponent(few.Memory, many.Memory)],
            ]);
    }

    private static async Task<Measurements> MeasureAsync(int talents)
    {
        using var scratch = new Scratch();
        await using County county = await County.StartAsync(campaign: false, directory: scratch.Path);
        string need = await RegistryData.Fill(county, talents);
        using var requests = new StorageRequests(county.Origin);
        Person office = await county.Person("county"), village = await county.Person("village-411122204201"), anyone = await county.Person();
        var rows = new List<Row>();

        long first = requests.Count;
        (double cold, double processor) = await Measured.TimesAsync(() => Ask(office, "/programme/talents"));
        rows.Add(new Row("first list of talents", cold, cold, processor, requests.Count - first));
        await Ask(office, "/programme/youth-activities");
        Console.Error.WriteLine($"{talents:N0}: filled, first list {Measured.Figure(cold)} ms");
        foreach ((string name, Func<int, string> path) in Pages)
        {
            Person person = name.StartsWith("public", StringComparison.Ordinal) ? anyone : name.StartsWith("a village", StringComparison.Ordinal) ? village : office;
            var times = new List<double>();
            long before = 0;
            TimeSpan spent = default;
            for (int run = -3; run < Runs; run++)
            {
                if (run == 0) (before, spent) = (requests.Count, Environment.CpuUsage.TotalTime);
                if (name.EndsWith("added", StringComparison.Ordinal)) await RegistryData.Add(county, run + 3);
                string asked = path(run + 3) is { Length: > 0 } own ? own : need;
                double time = await Measured.MillisecondsAsync(() => Ask(person, asked));
                if (run >= 0) times.Add(time);
            }

            Console.Error.WriteLine($"{talents:N0}: {name} {Measured.Figure(times.Median())} ms");
            rows.Add(new Row(name, times.Median(), times.Order().ElementAt(Runs * 95 / 100), (Environment.CpuUsage.TotalTime - spent).TotalMilliseconds / Runs, (requests.Count - before) / Runs));
        }

        rows.AddRange(await RegistryData.Import(county, office, requests));
        return new Measurements(rows, GC.GetTotalMemory(forceFullCollection: true) / 1e6);
    }

    // Not through the tests' reader, which builds the whole page's tree: a browser is not what is measured.
    private static async Task Ask(Person person, string path)
    {
        using HttpResponseMessage answer = await person.Fetch(path);
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync();
    }

    private sealed record Measurements(IReadOnlyList<Row> Rows, double Memory);
}

/// <param name="Half">The median, in milliseconds.</param>
/// <param name="Most">What 95 of 100 stay below.</param>
/// <param name="Processor">The time of all threads, in milliseconds for one: it says what a page costs on a machine that others use too.</param>
/// <param name="Requests">Of the storage clients, for one.</param>
internal sealed record Row(string Name, double Half, double Most, double Processor, long Requests);
