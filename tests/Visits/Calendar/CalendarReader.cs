using System.Text;

namespace LinyingTalent.Tests.Visits.Calendar;

/// <summary>A small reader of RFC 5545 for these tests alone: it knows nothing of how ours is written, and forgives nothing.</summary>
internal static class CalendarReader
{
    /// <summary>Every event as its properties, by their name with its parameters.</summary>
    /// <exception cref="FormatException">The bytes are no calendar.</exception>
    public static List<Dictionary<string, string>> Events(byte[] file)
    {
        var events = new List<Dictionary<string, string>>();
        Dictionary<string, string>? open = null;
        var around = new Stack<string>();
        foreach (string line in Unfolded(file))
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 1) throw new FormatException($"'{line}' has no name.");
            (string name, string value) = (line[..colon], line[(colon + 1)..]);
            if (name == "BEGIN")
            {
                around.Push(value);
                if (value == "VEVENT") open = [];
            }
            else if (name == "END")
            {
                if (around.Pop() != value) throw new FormatException($"{value} ends that did not begin.");
                if (value == "VEVENT") events.Add(open!);
            }
            else if (around.Peek() == "VEVENT")
            {
                open!.Add(name, Text(value));
            }
        }

        return around.Count == 0 ? events : throw new FormatException($"{around.Peek()} does not end.");
    }

    // Content lines end in CR LF, hold at most 75 octets, and go on in the next line after a blank.
    private static IEnumerable<string> Unfolded(byte[] file)
    {
        var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        var logical = new List<byte>();
        foreach (byte[] line in Lines(file))
        {
            if (line.Length > 75) throw new FormatException($"A line has {line.Length} octets: {Encoding.UTF8.GetString(line)}");
            strict.GetCharCount(line);
            if (line is [(byte)' ', ..])
            {
                logical.AddRange(line[1..]);
                continue;
            }

            if (logical.Count > 0) yield return strict.GetString([.. logical]);
            logical = [.. line];
        }

        yield return strict.GetString([.. logical]);
    }

    private static IEnumerable<byte[]> Lines(byte[] file)
    {
        int start = 0;
        for (int i = 0; i < file.Length; i++)
        {
            if (file[i] == '\n') throw new FormatException("A line feed stands alone.");
            if (file[i] != '\r') continue;
            if (i + 1 == file.Length || file[i + 1] != '\n') throw new FormatException("A carriage return stands alone.");
            yield return file[start..i];
            start = ++i + 1;
        }

        if (start != file.Length) throw new FormatException("The last line has no end.");
    }

    private static string Text(string value)
    {
        var text = new StringBuilder();
        for (int i = 0; i < value.Length; i++)
        {
            if (value[i] is ',' or ';') throw new FormatException($"'{value[i]}' stands bare in '{value}'.");
            text.Append(value[i] != '\\' ? value[i] : value[++i] is 'n' or 'N' ? '\n' : value[i]);
        }

        return text.ToString();
    }
}
