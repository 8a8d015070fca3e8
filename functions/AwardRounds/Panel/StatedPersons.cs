using System.Text.RegularExpressions;
using LinyingTalent.Platform.People;
using LinyingTalent.Platform.Text;

namespace LinyingTalent.AwardRounds.Panel;

/// <summary>
/// Relatives and others as somebody states them: a name, a telephone, an identity number, or several of them for one person; in any order, separated
/// as people separate them. Kept as keyed hashes alone: enough to find a judge among them, and no page can show them again.
/// </summary>
internal sealed partial class StatedPersons(KeyedHash hash)
{
    private const int IdentityLength = 18;

    private static readonly char[] Between = ['、', '，', ',', ';', '；', '|', '/', ' ', '\u3000', '\t', '\n', '\r', '(', ')', '（', '）', ':', '：'];

    /// <param name="wrong">Why one of them cannot be read; null when all can.</param>
    public IReadOnlyList<string> Read(string typed, out Phrase? wrong)
    {
        wrong = null;
        var keys = new List<string>();
        foreach (string part in NameThenNumber().Replace(typed, " ").Split(Between, StringSplitOptions.RemoveEmptyEntries))
        {
            if (KeyOf(part, out Phrase? refusal) is { } key) keys.Add(key);
            else wrong ??= refusal;
        }

        return [.. keys.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>What a name that was typed and taken is found by; null for a name that is no person's.</summary>
    public string? NameKey(string name) => PersonName.TryParse(name, out PersonName? parsed, out _) ? hash.Of(parsed) : null;

    private string? KeyOf(string part, out Phrase? refusal)
    {
        if (!part.Any(char.IsAsciiDigit)) return PersonName.TryParse(part, out PersonName? name, out refusal) ? hash.Of(name) : null;
        if (part.Length == IdentityLength) return IdentityNumber.TryParse(part, DateOnly.MaxValue, out IdentityNumber? identity, out refusal) ? hash.Of(identity) : null;
        return Telephone.TryParse(part, out Telephone? telephone, out refusal) ? hash.Of(telephone) : null;
    }

    // 张三13800138000 without anything between.
    [GeneratedRegex(@"(?<=[^\W\dA-Za-z])(?=\d)", RegexOptions.CultureInvariant)]
    private static partial Regex NameThenNumber();
}
