using System.Threading.Channels;
using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using LinyingTalent.LocalRuntime.Worker;
using Microsoft.Extensions.Logging;

namespace LinyingTalent.LocalRuntime.Triggers.Queues;

/// <summary>Takes messages from one queue in batches and runs their function; asks less often while the queue is empty.</summary>
internal sealed class QueueListener(
    Function function, QueueClient queue, QueueRun run, QueueSettings settings, BusyCount busy, TimeProvider time, ILogger logger)
{
    private readonly HashSet<Task> running = [];
    private readonly Channel<bool> arrived = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Looks at once instead of at the next poll.</summary>
    public void Wake(string queueName)
    {
        if (queueName.Equals(queue.Name, StringComparison.OrdinalIgnoreCase)) arrived.Writer.TryWrite(true);
    }

    /// <summary>Runs until <paramref name="stopping"/>, then waits for what was taken.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        TimeSpan pause = QueueSettings.MinPollingInterval;
        try
        {
            await queue.CreateIfNotExistsAsync(cancellationToken: stopping);
            while (!stopping.IsCancellationRequested)
            {
                int taken = await TakeAsync(stopping);
                pause = taken > 0 ? QueueSettings.MinPollingInterval : Min(pause * 2, settings.MaxPollingInterval);
                if (running.Count > settings.NewBatchThreshold) await WaitForRoomAsync(stopping);
                else if (taken == 0) await PauseAsync(pause, stopping);
            }
        }
        catch (OperationCanceledException)
        {
            logger.LogDebug("The queue function {Function} takes no more messages.", function.Name);
        }

        await Task.WhenAll(running);
    }

    private async Task<int> TakeAsync(CancellationToken stopping)
    {
        running.RemoveWhere(task => task.IsCompleted);
        busy.Begin();
        try
        {
            // A receive that was sent is not cancelled: its messages would stay hidden, with nobody at work on them.
            stopping.ThrowIfCancellationRequested();
            QueueMessage[] messages = await queue.ReceiveMessagesAsync(settings.BatchSize, QueueRun.Lease, CancellationToken.None);
            foreach (QueueMessage message in messages)
            {
                busy.Begin();
                running.Add(Task.Run(() => GuardAsync(message), CancellationToken.None));
            }

            return messages.Length;
        }
        catch (RequestFailedException failure)
        {
            logger.LogError(failure, "The queue {Queue} of {Function} cannot be read; it is tried again.", queue.Name, function.Name);
            return 0;
        }
        finally
        {
            busy.End();
        }
    }

    private async Task GuardAsync(QueueMessage message)
    {
        try
        {
            await run.ProcessAsync(message);
        }
        catch (Exception failure)
        {
            // The storage failed between the run and the message's end: the message shows again and is repeated.
            logger.LogError(failure, "The message {Message} of {Function} could not be ended; it will run again.", message.MessageId, function.Name);
        }
        finally
        {
            busy.End();
        }
    }

    private async Task WaitForRoomAsync(CancellationToken stopping)
    {
        while (running.Count > settings.NewBatchThreshold)
        {
            await Task.WhenAny(running).WaitAsync(stopping);
            running.RemoveWhere(task => task.IsCompleted);
        }
    }

    private async Task PauseAsync(TimeSpan pause, CancellationToken stopping)
    {
        using var timer = new CancellationTokenSource(pause, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, stopping);
        try
        {
            await arrived.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            logger.LogTrace("The queue {Queue} is looked at again.", queue.Name);
        }
    }

    private static TimeSpan Min(TimeSpan left, TimeSpan right) => left < right ? left : right;
}
