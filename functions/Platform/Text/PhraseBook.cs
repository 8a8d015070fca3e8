using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;

namespace LinyingTalent.Platform.Text;

/// <summary>
/// The texts of one folder, in a .resx file for each language beside a class of the same name: Chinese in XTexts.resx,
/// English in XTexts.en.resx. That class has one member a text, whose name is the key and whose parameters are the
/// placeholders, so that a wrong key or a forgotten argument does not compile:
/// <code>
/// private static readonly PhraseBook Book = new(typeof(XTexts));
/// public static Phrase NameMissing => Book.Phrase();
/// public static Phrase NameTooLong(int limit) => Book.Phrase([limit]);
/// </code>
/// A test holds members, keys and placeholders of all such classes against each other, in both languages.
/// </summary>
internal sealed class PhraseBook(Type owner)
{
    private readonly ResourceManager resources = new(owner);

    public Phrase Phrase([CallerMemberName] string key = "") => new(this, key, []);

    public Phrase Phrase(IReadOnlyList<object> arguments, [CallerMemberName] string key = "") => new(this, key, arguments);

    /// <summary>The text with its placeholders unfilled; Chinese where the language is neither of ours.</summary>
    public string Format(string key, CultureInfo language) => resources.GetString(key, language)
        ?? throw new MissingManifestResourceException($"{owner.Name}.resx has no text '{key}'; add it there and in {owner.Name}.en.resx.");
}
