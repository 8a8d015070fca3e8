using System.Runtime.CompilerServices;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.LocalRuntime.Durable.Engine;

/// <summary>The instances that a query finds, page by page; the continuation token is the last ID of the page before.</summary>
internal sealed class InstancePages(EngineStore store, OrchestrationQuery query, DurableOptions options) : AsyncPageable<OrchestrationMetadata>
{
    public override IAsyncEnumerable<Page<OrchestrationMetadata>> AsPages(string? continuationToken = default, int? pageSizeHint = default) =>
        ReadAsync(continuationToken ?? query.ContinuationToken, pageSizeHint ?? query.PageSize);

    private async IAsyncEnumerable<Page<OrchestrationMetadata>> ReadAsync(
        string? after, int size, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        bool otherHub = query.TaskHubNames is { } hubs && !hubs.Contains(options.HubName, StringComparer.OrdinalIgnoreCase);
        do
        {
            cancellation.ThrowIfCancellationRequested();
            List<InstanceRow> rows = otherHub ? [] : await store.ListAsync(query, after, size + 1);
            bool more = rows.Count > size;
            if (more) rows.RemoveAt(size);
            after = more ? rows[^1].Id : null;
            yield return new([.. rows.Select(row => row.ToMetadata(query.FetchInputsAndOutputs ? options.DataConverter : null))], after);
        }
        while (after is not null);
    }
}
