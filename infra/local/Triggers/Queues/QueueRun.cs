using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using LinyingTalent.LocalRuntime.Worker;
using Microsoft.Extensions.Logging;

namespace LinyingTalent.LocalRuntime.Triggers.Queues;

/// <summary>One message from its receipt to its end: deleted, visible again after the retry delay, or on the poison queue.</summary>
internal sealed class QueueRun(
    Function function, QueueClient queue, QueueClient poison, QueueSettings settings, FunctionRunner runner, TimeProvider time, ILogger logger)
{
    /// <summary>
    /// How long a received message stays hidden unless renewed. Short, so that the work of a process that was killed
    /// soon runs again; it is renewed at a quarter of it.
    /// </summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(8);

    public async Task ProcessAsync(QueueMessage message)
    {
        // More receipts than tries: an earlier process died over this message each time, without a failure to count.
        if (message.DequeueCount > settings.MaxDequeueCount)
        {
            await MoveToPoisonAsync(message, message.PopReceipt, "it was taken too often without an end");
            return;
        }

        if (QueueBody.Decode(message.Body, settings.Encoding) is not { } body)
        {
            await MoveToPoisonAsync(message, message.PopReceipt, "its body is no valid base64, which host.json's messageEncoding asks for");
            return;
        }

        using var done = new CancellationTokenSource();
        Task<string> lease = RenewAsync(message, done.Token);
        Exception? failure = null;
        try
        {
            await runner.RunAsync(function, new TriggerInput(type => QueueBody.As(type, body, message), QueueBody.DataOf(message, body)));
        }
        catch (Exception thrown)
        {
            failure = thrown;
        }

        await done.CancelAsync();
        await EndAsync(message, await lease, failure);
    }

    private async Task EndAsync(QueueMessage message, string receipt, Exception? failure)
    {
        if (failure is null)
        {
            await queue.DeleteMessageAsync(message.MessageId, receipt);
            return;
        }

        logger.LogError(failure, "The queue function {Function} failed on message {Message}, try {Try} of {Tries}.",
            function.Name, message.MessageId, message.DequeueCount, settings.MaxDequeueCount);
        if (message.DequeueCount >= settings.MaxDequeueCount) await MoveToPoisonAsync(message, receipt, "it failed at every try");
        else await queue.UpdateMessageAsync(message.MessageId, receipt, visibilityTimeout: settings.RetryDelay);
    }

    private async Task<string> RenewAsync(QueueMessage message, CancellationToken done)
    {
        string receipt = message.PopReceipt;
        try
        {
            while (true)
            {
                await Task.Delay(Lease / 4, time, done);
                // Not cancelled with the run: the receipt of a renewal that arrived is needed to end the message.
                UpdateReceipt renewed = await queue.UpdateMessageAsync(
                    message.MessageId, receipt, visibilityTimeout: Lease, cancellationToken: CancellationToken.None);
                receipt = renewed.PopReceipt;
            }
        }
        catch (OperationCanceledException)
        {
            return receipt;
        }
        catch (RequestFailedException failure)
        {
            logger.LogWarning(failure, "The message {Message} of {Function} could not be kept hidden; it may run a second time.",
                message.MessageId, function.Name);
            return receipt;
        }
    }

    private async Task MoveToPoisonAsync(QueueMessage message, string receipt, string reason)
    {
        await poison.CreateIfNotExistsAsync();
        await poison.SendMessageAsync(message.Body, timeToLive: TimeSpan.FromSeconds(-1));
        await queue.DeleteMessageAsync(message.MessageId, receipt);
        logger.LogError("The message {Message} of {Function} was moved to {Queue}: {Reason}.", message.MessageId, function.Name, poison.Name, reason);
    }
}
