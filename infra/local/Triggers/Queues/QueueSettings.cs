using Azure.Storage.Queues;
using LinyingTalent.LocalRuntime.Data;
using LinyingTalent.LocalRuntime.Worker;

namespace LinyingTalent.LocalRuntime.Triggers.Queues;

/// <summary>The section <c>extensions.queues</c> of host.json, with the real host's defaults and bounds.</summary>
internal sealed record QueueSettings(
    int BatchSize, int NewBatchThreshold, TimeSpan RetryDelay, int MaxDequeueCount, TimeSpan MaxPollingInterval, QueueMessageEncoding Encoding)
{
    public static readonly TimeSpan MinPollingInterval = TimeSpan.FromMilliseconds(100);

    public static QueueSettings Of(HostSettings host, bool development)
    {
        const string Section = "extensions:queues:";
        int batch = host.Number(Section + "batchSize", 16, 1, 32);
        string encoding = host.Text(Section + "messageEncoding", "base64");
        return new QueueSettings(
            batch,
            host.Number(Section + "newBatchThreshold", batch / 2 * Environment.ProcessorCount, 0, 1000),
            host.Span(Section + "visibilityTimeout", TimeSpan.Zero, TimeSpan.Zero, TimeSpan.FromDays(7)),
            host.Number(Section + "maxDequeueCount", 5, 1, int.MaxValue),
            host.Span(Section + "maxPollingInterval", TimeSpan.FromSeconds(development ? 2 : 60), MinPollingInterval, TimeSpan.FromHours(1)),
            Enum.TryParse(encoding, ignoreCase: true, out QueueMessageEncoding known)
                ? known
                : throw new StartupException($"host.json: {Section}messageEncoding is '{encoding}'. It must be base64 or none."));
    }
}
