using LinyingTalent.Tests.Journeys;

namespace LinyingTalent.Benchmarks.Campaign;

/// <summary>One whole selection: proposal, analysis, review, invitation, acceptance, certificate.</summary>
internal static class SelectionBenchmark
{
    private const int Runs = 15;

    private static readonly string[] Villages = ["411122204201", "411122204202", "411122204203"];

    public static async Task<Section> RunAsync()
    {
        var measured = new List<Run>();
        // The first third warms up.
        for (int run = -Runs / 3; run < Runs; run++)
        {
            using var scratch = new Scratch();
            await using County county = await County.StartAsync(directory: scratch.Path);
            using var requests = new StorageRequests(county.Origin);
            string village = Villages[Math.Abs(run) % Villages.Length];
            Person proposer = await county.Person("village-" + village), township = await county.Person("township-204"), office = await county.Person("county");
            Person outsider = await county.Person();
            await county.Pass(TimeSpan.FromSeconds(1));
            long before = requests.Count;
            (double wall, double processor) = await Measured.TimesAsync(async () =>
            {
                string selection = await proposer.Propose(village, "赵田生", "钱禾苗");
                await township.Confirm(selection);
                await office.Approve(selection);
                await county.Pass(TimeSpan.FromSeconds(1));
                await outsider.Send(await office.InvitationOf("赵田生"), ("answer", "accept"));
                await county.Pass(TimeSpan.FromSeconds(1));
            });
            if (run >= 0) measured.Add(new Run(requests.Count - before, wall, processor));
        }

        return new Section(
            "one whole selection",
            "From the village's form to the certificate's file, over HTTP with every page read, on a database file with synchronous=FULL. The requests are those of the\n"
            + "storage clients: tables, queues and blobs, with the queue's polls and the notifications among them.",
            ["storage requests", "ms", "processor ms"],
            [[
                Measured.Figure(measured.Select(run => (double)run.Requests).Median()), Measured.Figure(measured.Select(run => run.Wall).Median()),
                Measured.Figure(measured.Select(run => run.Processor).Median()),
            ]]);
    }

    private sealed record Run(long Requests, double Wall, double Processor);
}
