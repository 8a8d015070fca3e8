using LinyingTalent.Administration;
using LinyingTalent.AdvisorSelection;
using LinyingTalent.Appointments;
using LinyingTalent.AwardRounds;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Features;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Records;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web;
using LinyingTalent.Statistics;
using LinyingTalent.Visits;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Home;

/// <summary>
/// <c>/</c>, the assets, and everything that no other function answers: the real host gives an empty route to no function, and
/// matches functions in the order of their names, so this one's name sorts last.
/// </summary>
internal sealed class HomeEndpoint(
    SelectionWork selections, AppointmentWork appointments, VisitWork visits, SettingsWork settings, AwardWork awards, FigureDesk figures, RecordCatalogue catalogue,
    CurrentFeatures features, DivisionRegistry divisions, Visitor visitor, Pages pages, CurrentCalendar calendars, TimeProvider time)
{
    [Function("Zz_EverythingElse")]
    [AllowedToAnyone]
    public async Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", "put", "patch", "delete", "options", Route = "{*path}")] HttpRequest request)
    {
        if (SiteAssets.Find(request) is { } asset) return asset;
        if (request.Path != "/" || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))) return pages.Absent();
        return visitor.Person is { } person
            ? pages.Show<WorkPage, WorkModel>(new WorkModel(await WorkOf(person)))
            : pages.Show<WelcomePage, WelcomeModel>(await Welcome());
    }

    private async Task<WelcomeModel> Welcome() => new(
        [.. (await figures.Of(Period.ToDate(ShanghaiTime.DateOf(time.GetUtcNow())), divisions.Counties.First().Code)).Where(figure => figure.IsHeadline)],
        catalogue.Kinds.Where(kind => kind.IsPublic).Select(kind => kind.Name).ToHashSet(),
        await features.WhyClosed(Feature.Register, divisions));

    private async Task<IReadOnlyList<WorkRow>> WorkOf(Staff person)
    {
        WorkingCalendar calendar = await calendars.Read();
        DateOnly today = ShanghaiTime.DateOf(time.GetUtcNow());
        IEnumerable<WorkRow> steps = (await selections.For(person, time.GetUtcNow())).Select(toDo => new WorkRow(
            toDo.Village, toDo.Href, toDo.ToDo, toDo.Due is { } due ? ShanghaiTime.DateOf(due) : null, DaysLeft(toDo.Due)));
        IEnumerable<WorkRow> terms = (await appointments.For(person, today)).Select(toDo => new WorkRow(toDo.Village, toDo.Href, toDo.ToDo, toDo.Due, DaysUntil(toDo.Due)));
        IEnumerable<WorkRow> duties = (await visits.For(person, today)).Select(toDo => new WorkRow(
            toDo.Village, toDo.Href, toDo.ToDo, toDo.Due, toDo.Due is { } due ? DaysUntil(due) : null));
        IEnumerable<WorkRow> warnings = (await settings.For(person, today)).Select(toDo => new WorkRow(toDo.County, toDo.Href, toDo.ToDo, Due: null, DaysLeft: null));
        IEnumerable<WorkRow> rounds = (await awards.For(person)).Select(toDo => new WorkRow(
            toDo.Place, toDo.Href, toDo.ToDo, toDo.Due is { } due ? ShanghaiTime.DateOf(due) : null, DaysLeft(toDo.Due)));
        return [.. steps.Concat(rounds).Concat(terms).Concat(duties).Concat(warnings).OrderBy(row => row.Due ?? DateOnly.MaxValue)];

        int DaysUntil(DateOnly due) => today > due ? -calendar.WorkingDaysBetween(due, today) : calendar.WorkingDaysBetween(today, due);

        int? DaysLeft(DateTimeOffset? due) => due is not { } moment ? null
            : time.GetUtcNow() > moment ? -calendar.WorkingDaysBetween(ShanghaiTime.DateOf(moment), today)
            : calendar.WorkingDaysBetween(today, ShanghaiTime.DateOf(moment));
    }
}

/// <param name="DaysLeft">Working days until the deadline: 0 is today, below 0 overdue; null without a deadline.</param>
internal sealed record WorkRow(DivisionCode Village, string Href, Platform.Text.Phrase ToDo, DateOnly? Due, int? DaysLeft);

internal sealed record WorkModel(IReadOnlyList<WorkRow> Rows);

/// <param name="Public">The kinds of records that anyone may read.</param>
/// <param name="RegistrationClosed">Why nobody registers now; null where anyone can.</param>
internal sealed record WelcomeModel(IReadOnlyList<FigureNow> Figures, IReadOnlySet<string> Public, FeatureClosed? RegistrationClosed);
