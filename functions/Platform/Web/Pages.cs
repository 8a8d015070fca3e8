using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Lists;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Web.Forms;
using LinyingTalent.Platform.Workbooks;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace LinyingTalent.Platform.Web;

/// <summary>A page that a capability puts into the navigation of those who hold one of the roles.</summary>
internal sealed record NavigationLink(string Href, Func<Phrase> Text, params IReadOnlyList<Role> Roles);

/// <summary>Pages that stand together in the navigation, under one heading; what stands in no group stands by itself.</summary>
/// <param name="Hrefs">Their paths, in their order; one that nobody registers is left out.</param>
internal sealed record NavigationGroup(Func<Phrase> Text, params IReadOnlyList<string> Hrefs);

/// <summary>The answers that endpoints give, each in the frame of the person who asks.</summary>
internal sealed class Pages(Visitor visitor, Site site, FormGuard guard, DivisionRegistry divisions, IEnumerable<NavigationLink> links, IEnumerable<NavigationGroup> groups)
{
    public IResult Show<TPage, TModel>(TModel model, int status = StatusCodes.Status200OK)
        where TPage : IComponent =>
        new PageResult<TPage, TModel>(Frame(), model, status);

    /// <summary>A page that runs a script of ours: one that has to work where no server can be reached.</summary>
    public IResult ShowWithScript<TPage, TModel>(TModel model)
        where TPage : IComponent =>
        new PageResult<TPage, TModel>(Frame(), model, ownScript: true);

    /// <summary>A page with a form: 400 while a field is wrong, the refusal's own status where a rule said no.</summary>
    public IResult Form<TPage, TModel>(TModel model, FormInput input, Refusal? refusal)
        where TPage : IComponent =>
        Show<TPage, TModel>(model, refusal is not null ? (int)refusal.Kind : input.Errors.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);

    /// <summary>What does not exist, or is not for this person: the two cannot be told apart.</summary>
    public IResult Absent() => Error(new ErrorModel(StatusCodes.Status404NotFound));

    /// <summary>A rule said no.</summary>
    /// <param name="back">Where the person can go on.</param>
    /// <param name="input">The form that was refused: what was typed into it is shown, to be copied.</param>
    public IResult Refused(Refusal refusal, string? back = null, FormInput? input = null) =>
        Error(new ErrorModel((int)refusal.Kind, refusal.Sentence.ToString(), back) { Typed = input?.Texts ?? [] });

    // Nothing in the navigation is marked: what is absent and what is not for this person look alike, wherever it would stand.
    public IResult Error(ErrorModel error) => new PageResult<ErrorPage, ErrorModel>(Frame(at: ""), error, error.Status);

    /// <summary>A list: the page, or the workbook where the query asks for it.</summary>
    public IResult List<TPage, TRow>(ListView<TRow> list)
        where TPage : IComponent =>
        list.IsExport ? Download(list.Frame.Title, list.ToSheet()) : Show<TPage, ListView<TRow>>(list);

    /// <summary>A workbook to be saved.</summary>
    /// <param name="name">The file's name without its extension.</param>
    public IResult Download(string name, params IReadOnlyList<Sheet> sheets) => new WorkbookResult(name, sheets, visitor.Language, site.IsSecure);

    /// <summary>After a form: the page that shows its effect. Loading that page again sends nothing again.</summary>
    public static IResult SeeOther(string path) => new SeeOtherResult(path);

    /// <param name="at">The path that the navigation marks; the one asked for where nothing is said.</param>
    private PageFrame Frame(string? at = null)
    {
        string here = Uri.EscapeDataString(visitor.Path), other = Languages.IsEnglish(visitor.Language) ? "zh" : "en";
        return new PageFrame
        {
            Language = visitor.Language,
            OtherLanguageHref = $"/language/{other}?back={here}",
            Navigation = [.. Grouped([.. links.Where(IsForVisitor)], (at ?? visitor.Path).Split('?')[0])],
            Person = visitor.Person is { } person ? new SignedIn(person.Name, RolesOf(person), "/.auth/logout?post_logout_redirect_uri=/") : null,
            Banner = visitor.Person is { StandsInFor: { Count: > 0 } absent }
                ? string.Join("；", absent.Select(away => IdentityTexts.StandingIn(away.Name, away.Through).ToString())) : null,
            SignInHref = site.SignsIn ? $"{site.SignInPath}?post_login_redirect_uri={here}" : null,
            FormToken = guard.Token(),
            OverHttps = site.IsSecure,
        };
    }

    // In the order of the groups; a group of which the visitor has one page only is that page.
    private IEnumerable<NavigationItem> Grouped(IReadOnlyList<NavigationLink> own, string at)
    {
        List<NavigationGroup> known = [.. groups];
        foreach (NavigationLink alone in own.Where(link => known.TrueForAll(group => !group.Hrefs.Contains(link.Href)))) yield return Item(alone, at);
        foreach (NavigationGroup group in known)
        {
            List<NavigationItem> items = [.. group.Hrefs.SelectMany(href => own.Where(link => link.Href == href)).Select(link => Item(link, at))];
            bool isHere = items.Exists(item => item.Current) || group.Hrefs.Any(href => at.StartsWith(href + "/", StringComparison.Ordinal));
            if (items is [var only]) yield return only with { Current = isHere };
            else if (items.Count > 0) yield return new NavigationItem(group.Text(), "", isHere) { Items = items };
        }
    }

    private static NavigationItem Item(NavigationLink link, string at) => new(link.Text(), link.Href, Current: at == link.Href);

    private bool IsForVisitor(NavigationLink link) => link.Roles.Count == 0 || visitor.Person?.Has([.. link.Roles]) == true;

    private string RolesOf(Staff person) => string.Join("；", person.Grants.Select(grant =>
        $"{divisions.Find(grant.Division)?.Name ?? grant.Division.ToString()} · {RoleWords.Of(grant)}"));

    private sealed class SeeOtherResult(string path) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = path;
            return Task.CompletedTask;
        }
    }
}
