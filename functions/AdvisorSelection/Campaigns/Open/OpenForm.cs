using System.Globalization;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.People;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Web.Forms;

namespace LinyingTalent.AdvisorSelection.Campaigns.Open;

/// <summary>Reads a campaign as the county typed it, within the limits of the rule table.</summary>
internal static class OpenForm
{
    private const int AllPoints = 100;
    private const int MostYears = 60;
    private const int MostDays = 31;

    private static readonly string[] Weights = ["trades", "experience", "roots", "time"];

    /// <summary>The form before anything is typed.</summary>
    public static FormInput Fill(CampaignDefaults defaults, DateOnly today)
    {
        var values = new Dictionary<string, string>
        {
            ["name"] = OpenTexts.NameOf(today.Year),
            ["first"] = Text(today),
            ["last"] = Text(today.AddDays(defaults.WindowDays)),
            ["places"] = Text(defaults.Places),
            ["term"] = Text(defaults.TermYears),
            ["trades"] = Text(defaults.Weights.Trades),
            ["experience"] = Text(defaults.Weights.Experience),
            ["roots"] = Text(defaults.Weights.Roots),
            ["time"] = Text(defaults.Weights.Time),
            ["full-experience"] = Text(defaults.Weights.FullExperience),
            ["full-days"] = Text(defaults.Weights.FullDays),
            ["notice"] = CheckField.Ticked,
            ["notice-days"] = Text(defaults.NoticeDays),
        };
        return new FormInput(values);
    }

    /// <returns>Null when a field is wrong; the sentence stands beside it in <paramref name="input"/>.</returns>
    public static OpenCampaign? Read(FormInput input, string number, CampaignDefaults limits, DateOnly today)
    {
        string? name = input.Required("name", OpenTexts.Name, 60);
        DateOnly? first = input.Date("first", OpenTexts.First, earliest: today, latest: today.AddDays(limits.LongestWindow));
        DateOnly? last = input.Date("last", OpenTexts.Last, earliest: first ?? today, latest: (first ?? today).AddDays(limits.LongestWindow));
        int? places = input.Whole("places", OpenTexts.Places, 1, limits.MostPlaces);
        int? term = input.Whole("term", OpenTexts.Term, 1, limits.LongestTerm);
        ComparisonWeights? weights = ReadWeights(input);
        NoticeTerms? notice = input.Checked("notice") ? ReadNotice(input, limits) : null;
        return input.Errors.Count > 0 ? null : new OpenCampaign(name!, first!.Value, last!.Value, new SelectionTerms(
            number, places!.Value, term!.Value, weights!,
            [.. Enum.GetValues<RequiredDocument>().Where(document => input.Checked($"document-{document}"))],
            notice,
            [.. DepartmentRegistry.Shipped.All.Select(department => department.Id).Where(id => input.Checked($"department-{id}"))]));
    }

    private static ComparisonWeights? ReadWeights(FormInput input)
    {
        int?[] points = [.. Weights.Select(weight => input.Whole(weight, NameOf(weight), 0, AllPoints))];
        int? years = input.Whole("full-experience", OpenTexts.FullExperience, 1, MostYears);
        int? days = input.Whole("full-days", OpenTexts.FullDays, 1, MostDays);
        if (points.Contains(null) || years is null || days is null) return null;
        if (points.Sum() != AllPoints) input.Refuse(Weights[0], OpenTexts.PointsMustAddUp(points.Sum()!.Value));
        return new ComparisonWeights(points[0]!.Value, points[1]!.Value, points[2]!.Value, points[3]!.Value, years.Value, days.Value);
    }

    private static NoticeTerms? ReadNotice(FormInput input, CampaignDefaults limits)
    {
        int? days = input.Whole("notice-days", OpenTexts.NoticeDays, limits.LeastNoticeDays, limits.MostNoticeDays);
        string typed = input["telephone"].Trim();
        if (!Telephone.TryParse(typed, out _, out Phrase? wrong)) input.Refuse("telephone", wrong);
        return days is null ? null : new NoticeTerms(days.Value, typed);
    }

    public static Phrase NameOf(string weight) => weight switch
    {
        "trades" => SelectionTexts.CriterionTrades,
        "experience" => SelectionTexts.CriterionExperience,
        "roots" => SelectionTexts.CriterionRoots,
        _ => SelectionTexts.CriterionTime,
    };

    private static string Text(decimal figure) => figure.ToString("0", CultureInfo.InvariantCulture);

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
