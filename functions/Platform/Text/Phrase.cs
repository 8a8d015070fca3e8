using System.Globalization;
using LinyingTalent.Platform.Time;

namespace LinyingTalent.Platform.Text;

/// <summary>
/// Something to tell a person, not yet in a language: a key and its arguments. A rule returns it, the page renders it. Two
/// phrases are equal when they say the same, so a test compares a refusal with the phrase it expects.
/// </summary>
internal sealed record Phrase(PhraseBook Book, string Key, IReadOnlyList<object> Arguments) : IWorded
{
    /// <summary>The text in a language. Dates, times and phrases among the arguments are written as that language writes them.</summary>
    public string In(CultureInfo language) =>
        string.Format(language, Book.Format(Key, language), [.. Arguments.Select(argument => Render(argument, language))]);

    /// <summary>The text in the language of the request, so that a page can write <c>@phrase</c>.</summary>
    public override string ToString() => In(CultureInfo.CurrentUICulture);

    /// <summary>So that a page can hand a phrase to a component's text parameter.</summary>
    public static implicit operator string(Phrase phrase) => phrase.ToString();

    public bool Equals(Phrase? other) =>
        other is not null && Book == other.Book && Key == other.Key && Arguments.SequenceEqual(other.Arguments);

    public override int GetHashCode() => HashCode.Combine(Book, Key);

    private static object Render(object argument, CultureInfo language) => argument switch
    {
        IWorded words => words.In(language),
        DateOnly date => ShanghaiTime.Write(date, language),
        DateTimeOffset moment => ShanghaiTime.Write(moment, language),
        _ => argument,
    };
}
