using System.Globalization;
using System.Xml;

namespace LinyingTalent.LocalRuntime.Storage;

/// <summary>The frame of the XML lists of queues, containers and blobs, with the mark of the next page.</summary>
internal static class StorageList
{
    /// <summary>Writes the first <paramref name="count"/> items; one more, if given, only names where the next page begins.</summary>
    public static void Write<T>(
        XmlWriter xml, StorageRequest request, string name, List<T> items, int count, Func<T, string> mark, Action<T> write)
    {
        xml.WriteStartElement("EnumerationResults");
        xml.WriteAttributeString("ServiceEndpoint", request.Root + "/");
        if (request.Resource.Length > 0) xml.WriteAttributeString("ContainerName", request.Resource);
        foreach ((string element, string parameter) in new[] { ("Prefix", "prefix"), ("Marker", "marker"), ("Delimiter", "delimiter") })
            if (request.Query(parameter) is { Length: > 0 } value) WriteText(xml, element, value);
        xml.WriteElementString("MaxResults", count.ToString(CultureInfo.InvariantCulture));
        xml.WriteStartElement(name);
        foreach (T item in items.Take(count)) write(item);
        xml.WriteEndElement();
        xml.WriteElementString("NextMarker", items.Count > count ? Uri.EscapeDataString(mark(items[count])) : "");
        xml.WriteEndElement();
    }

    /// <summary>The name at which the page that is asked for begins; empty for the first.</summary>
    public static string From(StorageRequest request) => Uri.UnescapeDataString(request.Query("marker") ?? "");

    /// <summary>Writes a text that may hold what XML cannot: then it is percent-encoded and says so, as the service does.</summary>
    public static void WriteText(XmlWriter xml, string element, string text)
    {
        bool plain = text.All(character => XmlConvert.IsXmlChar(character) || char.IsSurrogate(character));
        xml.WriteStartElement(element);
        if (!plain) xml.WriteAttributeString("Encoded", "true");
        xml.WriteString(plain ? text : Uri.EscapeDataString(text));
        xml.WriteEndElement();
    }
}
