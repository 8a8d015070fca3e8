using System.Text;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Visits.Calendar;

/// <summary>The calendars that telephones and mail programs subscribe to. They have no session, so the address holds a token.</summary>
internal sealed class FeedEndpoint(
    VisitReader reader, VisitTable visits, StaffTable staff, LinkTokens tokens, VisitEvents events, Pages pages, Site site, TimeProvider time)
{
    [Function("Visits_Feed")]
    [AllowedToAnyone]
    public async Task<IResult> OfStaff(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "calendars/{feed}/{token}/visits.ics")] HttpRequest request,
        string feed, string token)
    {
        if (await visits.FindFeed(feed) is not { } known || !tokens.Opens(token, VisitLinks.Feed(feed), known.Nonce)) return pages.Absent();

        // What the account may see is asked anew each time: an account that is gone has no calendar.
        if (await staff.Find(known.Account) is not { } person) return pages.Absent();
        return Calendar(request, await VisitReader.PlansOf(visits, person), plan => VisitLinks.Advisor(plan.Id));
    }

    [Function("Visits_Own_Calendar")]
    [AllowedToAnyone]
    public async Task<IResult> OfAdvisor(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "my-visits/{village}/{appointment}/{token}/calendar.ics")] HttpRequest request,
        string village, string appointment, string token) =>
        await reader.ByLink(village, appointment, token) is { } plan
            ? Calendar(request, [plan], _ => $"{VisitLinks.Own(plan.Id)}/{token}")
            : pages.Absent();

    private IResult Calendar(HttpRequest request, IEnumerable<VisitPlan> plans, Func<VisitPlan, string> hrefOf)
    {
        SecurityHeaders.Set(request.HttpContext.Response.Headers, site.IsSecure);
        string file = CalendarFile.Write(CalendarTexts.FeedName, events.Of(plans, hrefOf), time.GetUtcNow());
        return Results.Bytes(Encoding.UTF8.GetBytes(file), CalendarFile.ContentType);
    }
}
