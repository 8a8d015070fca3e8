using System.Globalization;

namespace LinyingTalent.Platform.Text;

/// <summary>Words that stand in a data file, in both languages, rather than among a folder's texts.</summary>
internal sealed record Wording(string Chinese, string English) : IWorded
{
    public string In(CultureInfo language) => Languages.IsEnglish(language) ? English : Chinese;

    /// <summary>In the language of the request.</summary>
    public override string ToString() => In(CultureInfo.CurrentUICulture);

    /// <summary>The words with their placeholders filled.</summary>
    /// <exception cref="FormatException">A placeholder has no argument.</exception>
    public Wording With(params object[] arguments) => new(
        string.Format(Languages.Chinese, Chinese, arguments), string.Format(Languages.English, English, arguments));
}
