using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace LinyingTalent.LocalRuntime.Storage.Queues;

/// <summary>The Queue service's operations over HTTP.</summary>
internal sealed class QueueEndpoints(QueueStore store)
{
    private const int LongestMessage = 64 * 1024;
    private const int MostMessages = 32;
    private const int LongestList = 5000;
    private static readonly TimeSpan Week = TimeSpan.FromDays(7), DefaultHidden = TimeSpan.FromSeconds(30);

    public Task ServeAsync(StorageRequest request)
    {
        if (request.Resource.Length > 0) Names.CheckQueueOrContainer(request.Resource);
        string target = request.Resource.Length == 0 ? "account"
            : request.Item.Length == 0 ? "queue"
            : request.Item.StartsWith("messages/", StringComparison.Ordinal) ? "message"
            : request.Item;
        return (target, request.Method, request.Query("restype") is null ? request.Query("comp") : "restype") switch
        {
            ("account", "GET", "list") => ListAsync(request),
            ("queue", "PUT", null) => CreateAsync(request),
            ("queue", "DELETE", null) => DeleteAsync(request),
            ("queue", "GET" or "HEAD", "metadata") => GetMetadataAsync(request),
            ("queue", "PUT", "metadata") => SetMetadataAsync(request),
            ("messages", "POST", null) => PutAsync(request),
            ("messages", "GET", null) => GetAsync(request),
            ("messages", "DELETE", null) => ClearAsync(request),
            ("message", "PUT", null) => UpdateAsync(request),
            ("message", "DELETE", null) => DeleteMessageAsync(request),
            _ => throw StorageException.NotSupported($"The queue operation {request.Operation} of a {target}"),
        };
    }

    private async Task ListAsync(StorageRequest request)
    {
        int count = (int)request.Number("maxresults", LongestList, 1, LongestList);
        List<QueueItem> queues = await store.ListAsync(request.Query("prefix") ?? "", StorageList.From(request), count);
        bool metadata = request.Query("include")?.Contains("metadata", StringComparison.Ordinal) == true;
        await request.ReplyXmlAsync(200, xml => StorageList.Write(xml, request, "Queues", queues, count, queue => queue.Name, queue =>
        {
            xml.WriteStartElement("Queue");
            xml.WriteElementString("Name", queue.Name);
            if (metadata) Metadata.Write(xml, queue.Metadata);
            xml.WriteEndElement();
        }));
    }

    private async Task CreateAsync(StorageRequest request) =>
        request.Response.StatusCode = await store.CreateAsync(request.Resource, Metadata.Read(request)) ? 201 : 204;

    private async Task DeleteAsync(StorageRequest request)
    {
        await store.DeleteAsync(request.Resource);
        request.Response.StatusCode = 204;
    }

    private async Task GetMetadataAsync(StorageRequest request)
    {
        (string metadata, long messages) = await store.PropertiesAsync(request.Resource);
        Metadata.Reply(request.Response, metadata);
        request.Response.Headers["x-ms-approximate-messages-count"] = messages.ToString(CultureInfo.InvariantCulture);
    }

    private async Task SetMetadataAsync(StorageRequest request)
    {
        await store.SetMetadataAsync(request.Resource, Metadata.Read(request));
        request.Response.StatusCode = 204;
    }

    private async Task PutAsync(StorageRequest request)
    {
        TimeSpan delay = Seconds(request, "visibilitytimeout", TimeSpan.Zero, lowest: 0);
        TimeSpan? life = request.Number("messagettl", (long)Week.TotalSeconds, -1, int.MaxValue) switch
        {
            -1 => null,
            0 => throw InvalidValue("messagettl", 0),
            long seconds => TimeSpan.FromSeconds(seconds),
        };
        if (delay >= life) throw InvalidValue("visibilitytimeout", delay.TotalSeconds);
        QueueMessage message = await store.PutAsync(request.Resource, await ReadTextAsync(request) ?? throw NoXml(), delay, life);
        await ReplyAsync(request, 201, [message], (xml, _) => WriteHeld(xml, message));
    }

    private async Task GetAsync(StorageRequest request)
    {
        int count = (int)request.Number("numofmessages", 1, 1, MostMessages);
        if (request.Query("peekonly") == "true")
        {
            await ReplyAsync(request, 200, await store.PeekAsync(request.Resource, count), WriteRead);
            return;
        }

        TimeSpan hidden = Seconds(request, "visibilitytimeout", DefaultHidden, lowest: 1);
        await ReplyAsync(request, 200, await store.GetAsync(request.Resource, count, hidden), (xml, message) =>
        {
            WriteHeld(xml, message);
            WriteRead(xml, message);
        });
    }

    private async Task ClearAsync(StorageRequest request)
    {
        await store.ClearAsync(request.Resource);
        request.Response.StatusCode = 204;
    }

    private async Task UpdateAsync(StorageRequest request)
    {
        if (request.Query("visibilitytimeout") is null) throw StorageException.Missing("visibilitytimeout");
        QueueMessage message = await store.UpdateAsync(request.Resource, MessageId(request), Receipt(request),
            await ReadTextAsync(request), Seconds(request, "visibilitytimeout", TimeSpan.Zero, lowest: 0));
        request.Response.Headers["x-ms-popreceipt"] = message.PopReceipt;
        request.Response.Headers["x-ms-time-next-visible"] = StorageClock.HttpDate(message.Visible);
        request.Response.StatusCode = 204;
    }

    private async Task DeleteMessageAsync(StorageRequest request)
    {
        await store.DeleteMessageAsync(request.Resource, MessageId(request), Receipt(request));
        request.Response.StatusCode = 204;
    }

    private static Task ReplyAsync(
        StorageRequest request, int status, List<QueueMessage> messages, Action<XmlWriter, QueueMessage> details) =>
        request.ReplyXmlAsync(status, xml =>
        {
            xml.WriteStartElement("QueueMessagesList");
            foreach (QueueMessage message in messages)
            {
                xml.WriteStartElement("QueueMessage");
                xml.WriteElementString("MessageId", message.Id);
                xml.WriteElementString("InsertionTime", StorageClock.HttpDate(message.Inserted));
                xml.WriteElementString("ExpirationTime", StorageClock.HttpDate(message.Expires));
                details(xml, message);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        });

    private static void WriteHeld(XmlWriter xml, QueueMessage message)
    {
        xml.WriteElementString("PopReceipt", message.PopReceipt);
        xml.WriteElementString("TimeNextVisible", StorageClock.HttpDate(message.Visible));
    }

    private static void WriteRead(XmlWriter xml, QueueMessage message)
    {
        xml.WriteElementString("DequeueCount", message.Dequeues.ToString(CultureInfo.InvariantCulture));
        xml.WriteElementString("MessageText", message.Text);
    }

    /// <summary>The text of the message in the body, null when there is no body.</summary>
    private static async Task<string?> ReadTextAsync(StorageRequest request)
    {
        // XML may write a character with up to six ("&quot;"); the text itself is measured below.
        byte[] body = await request.ReadBodyAsync(LongestMessage * 6L + 1024);
        if (body.Length == 0) return null;
        string text;
        try
        {
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit };
            using XmlReader xml = XmlReader.Create(new MemoryStream(body), settings);
            XElement? message = XDocument.Load(xml, LoadOptions.PreserveWhitespace).Element("QueueMessage");
            text = message?.Element("MessageText")?.Value ?? throw NoXml();
        }
        catch (XmlException)
        {
            throw NoXml();
        }

        return Encoding.UTF8.GetByteCount(text) <= LongestMessage ? text : throw StorageException.TooLarge(LongestMessage);
    }

    private static TimeSpan Seconds(StorageRequest request, string name, TimeSpan otherwise, long lowest) =>
        TimeSpan.FromSeconds(request.Number(name, (long)otherwise.TotalSeconds, lowest, (long)Week.TotalSeconds));

    private static string MessageId(StorageRequest request) => request.Item["messages/".Length..];

    private static string Receipt(StorageRequest request) => request.Query("popreceipt") ?? throw StorageException.Missing("popreceipt");

    private static StorageException InvalidValue(string parameter, double value) => new(400, "InvalidQueryParameterValue",
        $"The query parameter '{parameter}' has the value '{value}': a message must live at least a second, and longer than it is hidden.");

    private static StorageException NoXml() => new(400, "InvalidXmlDocument", "XML specified is not syntactically valid.");
}
