using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text.RegularExpressions;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Web;

namespace LinyingTalent.Tests.Platform.Text;

/// <summary>Holds every text of every capability: in both languages, with the placeholders that its member fills.</summary>
public sealed partial class AllTextsTests
{
    private static readonly Assembly App = typeof(PhraseBook).Assembly;

    public static TheoryData<Type> Owners => [.. OwnersFound()];

    [Fact]
    public void Resources_EveryFile_HasAClassOfItsName() =>
        App.GetManifestResourceNames().Where(name => name.EndsWith(".resources", StringComparison.Ordinal)).Select(Path.GetFileNameWithoutExtension)
            .ShouldBe(OwnersFound().Append(typeof(WebTexts)).Select(owner => owner.FullName), ignoreOrder: true);

    [Fact]
    public void Owners_Found_AreNotNone() => OwnersFound().ShouldNotBeEmpty();

    [Theory]
    [MemberData(nameof(Owners))]
    public void Keys_BothLanguages_AreTheMembers(Type owner)
    {
        List<string> members = [.. Members(owner).Keys];
        Texts(owner, CultureInfo.InvariantCulture).Keys.ShouldBe(members, ignoreOrder: true);
        Texts(owner, CultureInfo.GetCultureInfo("en")).Keys.ShouldBe(members, ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Owners))]
    public void Placeholders_BothLanguages_AreTheParameters(Type owner)
    {
        foreach (CultureInfo language in (CultureInfo[])[CultureInfo.InvariantCulture, CultureInfo.GetCultureInfo("en")])
        {
            foreach ((string key, string text) in Texts(owner, language))
            {
                IEnumerable<int> placeholders = Placeholder().Matches(text).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));
                placeholders.Distinct().Order().ShouldBe(Enumerable.Range(0, Members(owner)[key]), $"{owner.Name}.{key} in '{language}': {text}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Owners))]
    public void Texts_BothLanguages_AreWrittenOut(Type owner)
    {
        Texts(owner, CultureInfo.InvariantCulture).Values.Where(HasWords).ShouldAllBe(text => text.Any(letter => letter >= '\u4E00' && letter <= '\u9FFF'));
        Texts(owner, CultureInfo.GetCultureInfo("en")).Values.ShouldAllBe(text => !string.IsNullOrWhiteSpace(text));
    }

    // "{0} / {1}" says the same in every language.
    private static bool HasWords(string text) => Placeholder().Replace(text, "").Any(char.IsLetter);

    [GeneratedRegex(@"(?<!\{)\{(\d+)")]
    private static partial Regex Placeholder();

    private static IEnumerable<Type> OwnersFound() =>
        App.GetTypes().Where(type => type.GetFields(BindingFlags.Static | BindingFlags.NonPublic).Any(field => field.FieldType == typeof(PhraseBook)));

    private static Dictionary<string, int> Members(Type owner) => owner
        .GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly)
        .Where(method => method.ReturnType == typeof(Phrase))
        .ToDictionary(method => method.IsSpecialName ? method.Name["get_".Length..] : method.Name, method => method.GetParameters().Length);

    private static Dictionary<string, string> Texts(Type owner, CultureInfo language) =>
        new ResourceManager(owner).GetResourceSet(language, createIfNotExists: true, tryParents: false)?
            .Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!)
        ?? throw new MissingManifestResourceException($"{owner.Name} has no texts for '{language.Name}'.");
}
