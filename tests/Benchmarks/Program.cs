using LinyingTalent.Benchmarks;
using LinyingTalent.Benchmarks.Campaign;
using LinyingTalent.Benchmarks.Engine;
using LinyingTalent.Benchmarks.Registry;
using LinyingTalent.Benchmarks.Rounds;
using LinyingTalent.Benchmarks.Start;
using LinyingTalent.Benchmarks.Storage;

// Measures what is named on the command line, or all of it, and writes the figures to docs/benchmarks.md.
Dictionary<string, Func<Task<Section>>> benchmarks = new()
{
    ["engine"] = EngineBenchmark.RunAsync,
    ["recovery"] = RecoveryBenchmark.RunAsync,
    ["storage"] = StorageBenchmark.RunAsync,
    ["start"] = StartBenchmark.RunAsync,
    ["selection"] = SelectionBenchmark.RunAsync,
    ["campaign"] = CampaignBenchmark.RunAsync,
    ["certificates"] = CertificateBenchmark.RunAsync,
    ["ranking"] = RankingBenchmark.RunAsync,
    ["rounds"] = RoundBenchmark.RunAsync,
    ["registry"] = RegistryBenchmark.RunAsync,
};
if (args.Except(benchmarks.Keys).ToList() is [_, ..] unknown)
{
    Console.Error.WriteLine($"Unknown: {string.Join(", ", unknown)}. There are: {string.Join(", ", benchmarks.Keys)}.");
    return 1;
}

BenchmarkFile file = BenchmarkFile.Read([.. benchmarks.Keys]);
foreach (string name in benchmarks.Keys.Where(name => args.Length == 0 || args.Contains(name)))
{
    Section section = await benchmarks[name]();
    Console.WriteLine(section.ToMarkdown(name));
    file.Put(name, section);
}

file.Write();
return 0;
