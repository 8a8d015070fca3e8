using LinyingTalent.LocalRuntime.Triggers.Queues;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;

namespace LinyingTalent.LocalRuntime.Worker;

/// <summary>Sends what a function returned to its queues, before the trigger reports the run as done.</summary>
internal sealed class OutputSender(QueueConnections connections, QueueSettings settings, IConfiguration configuration)
{
    public async Task SendAsync(Function function, object? result, CancellationToken cancellation)
    {
        foreach (FunctionOutput output in function.Outputs)
        {
            if (output.Attribute is not QueueOutputAttribute target) continue;
            string[] messages = [.. QueueBody.MessagesOf(output.Of(result), settings.Encoding)];
            if (messages.Length == 0) continue;

            var queue = connections.Open(target.Connection, configuration.Expand(target.QueueName, function.Name), function.Name);
            await queue.CreateIfNotExistsAsync(cancellationToken: cancellation);
            foreach (string message in messages) await queue.SendMessageAsync(message, cancellation);
        }
    }
}
