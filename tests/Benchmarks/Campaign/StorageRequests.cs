using System.Diagnostics.Metrics;

namespace LinyingTalent.Benchmarks.Campaign;

/// <summary>Counts the requests that the app's storage clients send: all of this process, but for those to the site itself.</summary>
internal sealed class StorageRequests : IDisposable
{
    private readonly MeterListener listener = new();
    private long count;

    public StorageRequests(Uri site)
    {
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (instrument is { Meter.Name: "System.Net.Http", Name: "http.client.request.duration" }) listening.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<double>((_, _, tags, _) =>
        {
            foreach (KeyValuePair<string, object?> tag in tags)
            {
                if (tag is { Key: "server.port", Value: int port } && port != site.Port) Interlocked.Increment(ref count);
            }
        });
        listener.Start();
    }

    public long Count => Interlocked.Read(ref count);

    public void Dispose() => listener.Dispose();
}
