using LinyingTalent.AwardRounds;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Features;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Records;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Work;
using LinyingTalent.Statistics;
using LinyingTalent.Training;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Home;

/// <summary>
/// <c>/</c>, the assets, and everything that no other function answers: the real host gives an empty route to no function, and
/// matches functions in the order of their names, so this one's name sorts last.
/// </summary>
internal sealed class HomeEndpoint(
    IEnumerable<WorkSource> work, AwardCalls rounds, TrainingCalls trainings, FigureDesk figures, RecordCatalogue catalogue, CurrentFeatures features, DivisionRegistry divisions, SiteCounty home,
    Visitor visitor, Pages pages, CurrentCalendar calendars, TimeProvider time)
{
    [Function("Zz_EverythingElse")]
    [AllowedToAnyone]
    public async Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", "put", "patch", "delete", "options", Route = "{*path}")] HttpRequest request)
    {
        if (SiteAssets.Find(request) is { } asset) return asset;
        if (request.Path != "/" || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))) return pages.Absent();
        return visitor.Person is { } person
            ? pages.List<WorkPage, WorkRow>(WorkList.Shape.Read(await WorkOf(person), request.Query))
            : pages.Show<WelcomePage, WelcomeModel>(await Welcome());
    }

    private async Task<WelcomeModel> Welcome()
    {
        (DivisionCode county, DateOnly today) = (home.Code, ShanghaiTime.DateOf(time.GetUtcNow()));
        return new WelcomeModel(
            [.. (await figures.Of(Period.ToDate(today), county)).Where(figure => figure.IsHeadline)], catalogue.Kinds.Where(kind => kind.IsPublic).Select(kind => kind.Name).ToHashSet(),
            [
                .. await features.WhyClosed(Feature.Nominate, divisions) is not null ? [] : (await rounds.Open(county, time.GetUtcNow())).Select(call => new Call(HomeTexts.CallRound(call.Name, call.Until), call.Href)),
                .. (await trainings.Open(county, today)).Select(call => new Call(HomeTexts.CallTraining(call.Title, call.From, call.Site), OpenData.OpenDataLinks.List(TrainingCalls.ListName))),
            ],
            await features.WhyClosed(Feature.Register, divisions));
    }

    private async Task<IReadOnlyList<WorkRow>> WorkOf(Staff person)
    {
        DateTimeOffset now = time.GetUtcNow();
        WorkingCalendar calendar = await calendars.Read();
        var waiting = new List<ToDo>();
        foreach (WorkSource source in work) waiting.AddRange(await source.For(person, now));
        return [.. waiting.Select(toDo => new WorkRow(toDo, divisions.PathName(toDo.Place), DaysLeft(toDo.Due)))];

        int? DaysLeft(DateTimeOffset? due)
        {
            if (due is not { } moment) return null;
            (DateOnly day, DateOnly today) = (ShanghaiTime.DateOf(moment), ShanghaiTime.DateOf(now));
            return now > moment ? -calendar.WorkingDaysBetween(day, today) : calendar.WorkingDaysBetween(today, day);
        }
    }
}

/// <param name="Place">With its township and county.</param>
/// <param name="DaysLeft">Working days until the deadline: 0 is today, below 0 overdue; null without a deadline.</param>
internal sealed record WorkRow(ToDo ToDo, string Place, int? DaysLeft);

/// <param name="Public">The kinds of records that anyone may read.</param>
/// <param name="RegistrationClosed">Why nobody registers now; null where anyone can.</param>
internal sealed record WelcomeModel(IReadOnlyList<FigureNow> Figures, IReadOnlySet<string> Public, IReadOnlyList<Call> Calls, FeatureClosed? RegistrationClosed);

/// <summary>Something that anyone may take part in now.</summary>
internal sealed record Call(Platform.Text.Phrase Text, string Href);
