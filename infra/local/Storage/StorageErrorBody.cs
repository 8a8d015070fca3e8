using System.Text.Json;
using System.Xml;

namespace LinyingTalent.LocalRuntime.Storage;

internal enum StorageErrorFormat
{
    Xml,
    Json,
}

/// <summary>A refusal on the wire: XML for blobs and queues, OData JSON for tables.</summary>
internal static class StorageErrorBody
{
    public static Task ReplyAsync(StorageRequest request, StorageException refusal, StorageErrorFormat format)
    {
        request.Response.Headers["x-ms-error-code"] = refusal.Code;
        string message = $"{refusal.Message}\nRequestId:{request.Response.Headers["x-ms-request-id"]}\nTime:{DateTime.UtcNow:O}";
        if (refusal.Status == 304)
        {
            request.Response.StatusCode = 304;
            return Task.CompletedTask;
        }

        return format == StorageErrorFormat.Json
            ? request.ReplyAsync(refusal.Status, "application/json", Json(refusal.Code, message))
            : request.ReplyXmlAsync(refusal.Status, xml =>
            {
                xml.WriteStartElement("Error");
                xml.WriteElementString("Code", refusal.Code);
                xml.WriteElementString("Message", string.Concat(message.Where(XmlConvert.IsXmlChar)));
                xml.WriteEndElement();
            });
    }

    public static byte[] Json(string code, string message) => JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object>
    {
        ["odata.error"] = new { code, message = new { lang = "en-US", value = message } },
    });
}
