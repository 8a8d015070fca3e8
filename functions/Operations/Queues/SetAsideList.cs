using Azure.Storage.Queues.Models;
using LinyingTalent.Platform.Lists;

namespace LinyingTalent.Operations.Queues;

/// <summary>What was set aside of a queue, as far as the queue shows it without handing it out; what lies longest comes first.</summary>
internal static class SetAsideList
{
    public static ListOf<PeekedMessage> Of(string queue) => new(OperationsLinks.Queue(queue), () => QueueTexts.SetAside)
    {
        Filters = [new TextFilter<PeekedMessage>("q", () => QueueTexts.Message, message => message.Body.ToString())],
        Columns =
        [
            new("message", () => QueueTexts.Message, message => message.Body.ToString()) { Width = 80 },
            new("at", () => QueueTexts.SetAsideAt, message => message.InsertedOn),
        ],
        Sort = "at",
    };
}
