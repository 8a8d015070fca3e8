namespace LinyingTalent.Benchmarks;

/// <summary>A directory on the disk for one measurement.</summary>
internal sealed class Scratch : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("linying-benchmark-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
