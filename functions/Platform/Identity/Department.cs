using System.Globalization;
using LinyingTalent.Platform.Text;

namespace LinyingTalent.Platform.Identity;

/// <summary>职能部门: a county department whose opinion is asked.</summary>
/// <param name="Id">Lower-case letters and hyphens: part of keys and instance IDs.</param>
internal sealed record Department(string Id, string Chinese, string English) : IWorded
{
    public string In(CultureInfo language) => Languages.IsEnglish(language) ? English : Chinese;

    /// <summary>The name in the language of the request.</summary>
    public override string ToString() => In(CultureInfo.CurrentUICulture);
}
