using System.Diagnostics;
using System.Globalization;
using LinyingTalent.Tests.Journeys;

namespace LinyingTalent.Benchmarks.Campaign;

/// <summary>The campaign of all villages that the tests hold right.</summary>
internal static class CampaignBenchmark
{
    public static async Task<Section> RunAsync()
    {
        using var scratch = new Scratch();
        await using County county = await County.StartAsync(campaign: false, WholeCampaign.Settings, scratch.Path);
        using var requests = new StorageRequests(county.Origin);
        (double wall, double processor) = await Measured.TimesAsync(() => new WholeCampaign(county).Run());
        int certificates = WholeCampaign.Villages.Count(village => village.Appointed is not null);
        using var process = Process.GetCurrentProcess();
        long file = Directory.EnumerateFiles(scratch.Path, "*", SearchOption.AllDirectories).Sum(path => new FileInfo(path).Length);
        return new Section(
            "a campaign of all 367 villages",
            "Sixteen workbooks of 734 candidates, every case to its end over HTTP, one request after the other: declines, silences, returns and objections as in the test\n"
            + $"`WholeCampaign_AllVillages_EndsWithTheCertificatesThatItsCasesSay`; {certificates} certificates. The time holds the reading of all pages; the memory is that of the\n"
            + "whole process, the readers of the pages included.",
            ["seconds", "processor seconds", "storage requests", "requests a village", "peak memory MB", "data MB"],
            [[
                Measured.Figure(wall / 1000), Measured.Figure(processor / 1000), requests.Count.ToString("N0", CultureInfo.InvariantCulture),
                Measured.Figure(requests.Count / (double)WholeCampaign.Villages.Count), Measured.Figure(process.PeakWorkingSet64 / 1e6), Measured.Figure(file / 1e6),
            ]]);
    }
}
