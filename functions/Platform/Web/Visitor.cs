using System.Globalization;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Text;

namespace LinyingTalent.Platform.Web;

/// <summary>Who sends the request that is being answered. One object a request, filled by <see cref="VisitorMiddleware"/>.</summary>
internal sealed class Visitor
{
    /// <summary>The person signed in, when our staff table knows the account.</summary>
    public Staff? Person { get; set; }

    /// <summary>A random value in a cookie, to which form tokens are bound; everyone has one.</summary>
    public string Session { get; set; } = "";

    public CultureInfo Language { get; set; } = Languages.Chinese;

    /// <summary>The path asked for, to come back to after signing in or changing the language.</summary>
    public string Path { get; set; } = "/";
}
