using System.Globalization;
using System.Security.Cryptography;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Visits.Calendar;

/// <summary>A month of visits, due and done; and the address of the calendar that this person can subscribe to.</summary>
internal sealed class CalendarEndpoint(
    VisitReader reader, VisitTable visits, LinkTokens tokens, FormGuard guard, Visitor visitor, Pages pages, Site site, TimeProvider time)
{
    [Function("Visits_Calendar")]
    [Allowed(Role.Village, Role.Township, Role.County, Role.Administrator)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "visits/calendar")] HttpRequest request) =>
        await Page(request, new FormInput(), refusal: null);

    /// <summary>Makes the person's calendar address, or a new one in place of the old.</summary>
    [Function("Visits_Calendar_Post")]
    [Allowed(Role.Village, Role.Township, Role.County, Role.Administrator)]
    public async Task<IResult> Post([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "visits/calendar")] HttpRequest request)
    {
        FormInput input = await request.ReadInput();
        if (guard.Check(request, input, out IdempotencyKey key) is { } broken) return await Page(request, input, broken);

        // The form's key makes the address: a second click makes the same one again.
        string id = (await Feed())?.Id ?? $"{County.CountyDigits}-{RandomNumberGenerator.GetHexString(16, lowercase: true)}";
        await visits.Keep(new CalendarFeed(id, visitor.Person!.Id, key.ToString()));
        return Pages.SeeOther(VisitLinks.Calendar + "#subscribe");
    }

    private DivisionCode County => visitor.Person!.DivisionsAs(VisitReader.Readers).First().County;

    private Task<CalendarFeed?> Feed() => visits.FeedOf(County, visitor.Person!.Id);

    private async Task<IResult> Page(HttpRequest request, FormInput input, Refusal? refusal)
    {
        DateOnly today = ShanghaiTime.DateOf(time.GetUtcNow());
        CalendarMonth month = CalendarMonth.Read(request.Query["month"]) ?? CalendarMonth.Of(today);
        IEnumerable<CalendarEntry> due =
            from plan in await reader.Plans()
            from duty in plan.Duties
            where month.Holds(duty.Due)
            select new CalendarEntry(
                duty.Due, plan.Id.Village, plan.Name, VisitLinks.Advisor(plan.Id), VisitWords.ToneOf(duty, today), VisitWords.Of(duty, today));
        IEnumerable<CalendarEntry> done =
            from visit in await reader.Visits()
            where month.Holds(visit.Day)
            select new CalendarEntry(
                visit.Day, visit.Id.Village, visit.Name, VisitLinks.Visit(visit.Id), VisitWords.ToneOf(visit.State), VisitWords.Of(visit.State));
        ILookup<DateOnly, CalendarEntry> entries = due.Concat(done).ToLookup(entry => entry.Day);
        DateOnly? day = DayIn(request, month);
        string? address = await Feed() is { } feed
            ? site.Absolute($"{VisitLinks.Feed(feed.Id)}/{tokens.Of(VisitLinks.Feed(feed.Id), feed.Nonce)}/visits.ics").ToString() : null;
        return pages.Form<CalendarPage, CalendarModel>(
            new CalendarModel(month, entries, day, today, address, IdempotencyKey.Create().ToString(), refusal), input, refusal);
    }

    private static DateOnly? DayIn(HttpRequest request, CalendarMonth month) =>
        DateOnly.TryParseExact(request.Query["day"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
        && month.Holds(day) ? day : null;
}

/// <summary>Something on a day of the calendar.</summary>
internal sealed record CalendarEntry(
    DateOnly Day, DivisionCode Village, string Name, string Href, Platform.Web.Parts.Tone Tone, Platform.Text.Phrase State);

/// <param name="Day">The day that is shown with all its entries; null for none.</param>
/// <param name="Address">Of the calendar to subscribe to; null before there is one.</param>
internal sealed record CalendarModel(
    CalendarMonth Month, ILookup<DateOnly, CalendarEntry> Entries, DateOnly? Day, DateOnly Today, string? Address, string Key,
    Refusal? Refusal);
