using System.Globalization;

namespace LinyingTalent.Platform.Web;

/// <summary>What stands around a page's own content: the layout and the forms read it, the page need not know it.</summary>
internal sealed record PageFrame
{
    public required CultureInfo Language { get; init; }

    /// <summary>The link that shows this page in the other language.</summary>
    public required string OtherLanguageHref { get; init; }

    public IReadOnlyList<NavigationItem> Navigation { get; init; } = [];

    /// <summary>Null for an outsider, who is then offered <see cref="SignInHref"/>.</summary>
    public SignedIn? Person { get; init; }

    public string? SignInHref { get; init; }

    /// <summary>A sentence above every page, such as that the data are made up.</summary>
    public string? Banner { get; init; }

    /// <summary>Bound to the session; every form carries it as <c>_token</c>.</summary>
    public string FormToken { get; init; } = "";

    /// <summary>Whether people reach the site over https, by its configured origin: behind a proxy the request itself does not know.</summary>
    public bool OverHttps { get; init; } = true;
}

/// <param name="Count">What waits there, shown as a number; null or 0 shows none.</param>
internal sealed record NavigationItem(string Text, string Href, bool Current = false, int? Count = null)
{
    /// <summary>What stands under a heading, which then leads nowhere itself; none for a page.</summary>
    public IReadOnlyList<NavigationItem> Items { get; init; } = [];
}

/// <param name="Roles">As people say it: "台陈镇 · 镇经办人".</param>
internal sealed record SignedIn(string Name, string Roles, string SignOutHref);
