using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Features;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Administration.Features;

/// <summary>受理时间: which features are open, and the form that opens and closes one.</summary>
internal sealed class FeaturesEndpoint(FeatureWindowTable windows, CurrentFeatures features, DivisionRegistry divisions, FormGuard guard, Visitor visitor, Pages pages, TimeProvider time)
{
    [Function("Settings_Features")]
    [Allowed(Role.County, Role.Administrator)]
    public async Task<IResult> List([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "settings/features")] HttpRequest request)
    {
        var lines = new List<FeatureLine>();
        foreach (Feature feature in Enum.GetValues<Feature>())
            lines.Add(new FeatureLine(feature, (await windows.Of(feature, County)) is [.., var last] ? last : null));
        return pages.Show<FeatureListPage, FeatureListModel>(new FeatureListModel(lines, Today));
    }

    [Function("Settings_Features_One")]
    [Allowed(Role.County, Role.Administrator)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "settings/features/{feature}")] HttpRequest request, string feature) =>
        Find(feature) is { } found ? Page(found, await windows.Of(found, County), new FormInput(), refusal: null) : pages.Absent();

    [Function("Settings_Features_One_Post")]
    [Allowed(Role.Administrator)]
    public async Task<IResult> Post([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "settings/features/{feature}")] HttpRequest request, string feature)
    {
        if (Find(feature) is not { } found || !CountyOf.MayChange(visitor.Person!, County)) return pages.Absent();
        FormInput input = await request.ReadInput();
        IReadOnlyList<FeatureWindow> known = await windows.Of(found, County);
        if (guard.Check(request, input, out IdempotencyKey key) is { } broken) return Page(found, known, input, broken);
        if (await windows.Knows(found, County, key)) return Pages.SeeOther(SettingsLinks.Feature(found));
        if (FeatureForm.Read(input, Today) is not var (opening, first, last, reason)) return Page(found, known, input, refusal: null);
        if (input.Seen() != known.Count) return Page(found, known, input, new FeatureChangedMeanwhile());

        await windows.Add(new FeatureWindow(found, County, opening, first, last, visitor.Person!.ActorFor(County, Role.Administrator), time.GetUtcNow(), reason), key);
        features.Forget();
        return Pages.SeeOther(SettingsLinks.Feature(found));
    }

    private DivisionCode County => CountyOf.Reader(visitor.Person!);

    private DateOnly Today => ShanghaiTime.DateOf(time.GetUtcNow());

    private static Feature? Find(string name) =>
        Enum.GetValues<Feature>().Where(feature => SettingsLinks.NameOf(feature) == name).Select(feature => (Feature?)feature).FirstOrDefault();

    private IResult Page(Feature feature, IReadOnlyList<FeatureWindow> known, FormInput input, Refusal? refusal) => pages.Form<FeaturePage, FeatureModel>(
        new FeatureModel(
            feature, divisions.Find(County)!.Name, known, Today, CountyOf.MayChange(visitor.Person!, County), input, IdempotencyKey.Create().ToString(), refusal),
        input, refusal);
}

/// <param name="Window">The one that counts; null where none was set.</param>
internal sealed record FeatureLine(Feature Feature, FeatureWindow? Window);

internal sealed record FeatureListModel(IReadOnlyList<FeatureLine> Lines, DateOnly Today);

/// <param name="Windows">In the order in which they were set; the last one counts.</param>
/// <param name="Key">The idempotency key of this copy of the form.</param>
internal sealed record FeatureModel(
    Feature Feature, string County, IReadOnlyList<FeatureWindow> Windows, DateOnly Today, bool MayChange, FormInput Input, string Key, Refusal? Refusal);

/// <summary>Somebody else set a window since the page was read.</summary>
internal sealed record FeatureChangedMeanwhile() : Refusal(RefusalKind.Conflict, FeaturePageTexts.ChangedMeanwhile);
