using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Lists;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Rules;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.Administration.Holidays;

/// <summary>节假日安排: the years that the calendar covers, and a new year's notice: typed, previewed, taken in.</summary>
internal sealed class HolidaysEndpoint(
    HolidayNoticeTable notices, CurrentCalendar calendars, CurrentRules rules, RecountStarter recounts, FormGuard guard, Visitor visitor, Pages pages,
    TimeProvider time)
{
    [Function("Settings_Holidays")]
    [Allowed(Role.County, Role.Administrator)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "settings/holidays")] HttpRequest request)
    {
        ListView<HolidayRow> list = await Years(request);
        if (list.IsExport) return pages.Download(list.Frame.Title, list.ToSheet());
        int next = (await calendars.Read()).CoveredThrough.Year + 1;
        return await Page(request, new FormInput([new("year", $"{next}"), new("source", HolidayTexts.SourceExample(next))]), refusal: null);
    }

    [Function("Settings_Holidays_Preview")]
    [Allowed(Role.Administrator)]
    public async Task<IResult> Preview([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "settings/holidays/preview")] HttpRequest request)
    {
        FormInput input = await request.ReadInput();
        if (guard.Check(request, input, out IdempotencyKey _) is { } broken) return await Page(request, input, broken);
        input = await HolidayForm.WithFile(input, request.Form);
        WorkingCalendar known = await Known();
        return HolidayForm.Read(input, known) is { } notice
            ? pages.Show<PreviewPage, PreviewModel>(new PreviewModel(
                notice, known.With(notice), known.Notices.Any(other => other.Year == notice.Year), input, IdempotencyKey.Create().ToString()))
            : await Page(request, input, refusal: null);
    }

    [Function("Settings_Holidays_Post")]
    [Allowed(Role.Administrator)]
    public async Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "settings/holidays")] HttpRequest request, [DurableClient] DurableTaskClient processes)
    {
        FormInput input = await request.ReadInput();
        if (guard.Check(request, input, out IdempotencyKey key) is { } broken) return await Page(request, input, broken);
        if (HolidayForm.Read(input, await Known()) is not { } notice) return await Page(request, input, refusal: null);

        var entered = new EnteredNotice(notice, visitor.Person!.ActorFor(CountyOf.Reader(visitor.Person), Role.Administrator), time.GetUtcNow(), key.ToString());
        await notices.Add(entered);
        calendars.Forget();
        await recounts.Start(entered, processes);
        return Pages.SeeOther(SettingsLinks.Holidays);
    }

    // Another process may have taken a notice in within the last minute: what is written is checked against the rows.
    private async Task<WorkingCalendar> Known()
    {
        calendars.Forget();
        return await calendars.Read();
    }

    private async Task<ListView<HolidayRow>> Years(HttpRequest request)
    {
        IReadOnlyList<EnteredNotice> entered = await notices.All();
        return HolidayList.Shape.Read(
            (await calendars.Read()).Notices.Select(notice => new HolidayRow(notice, entered.LastOrDefault(one => one.Notice.Year == notice.Year))), request.Query);
    }

    private async Task<IResult> Page(HttpRequest request, FormInput input, Refusal? refusal)
    {
        WorkingCalendar calendar = await calendars.Read();
        DateOnly today = ShanghaiTime.DateOf(time.GetUtcNow());
        bool mayChange = visitor.Person!.Has(Role.Administrator);
        return pages.Form<HolidaysPage, HolidaysModel>(
            new HolidaysModel(
                calendar, await Years(request), Horizon.Of(calendar, await rules.Read(), CountyOf.Reader(visitor.Person!), today), mayChange, input,
                IdempotencyKey.Create().ToString(), refusal),
            input, refusal);
    }
}

/// <param name="Key">The idempotency key of this copy of the form.</param>
internal sealed record HolidaysModel(
    WorkingCalendar Calendar, ListView<HolidayRow> Years, Horizon Horizon, bool MayChange, FormInput Input, string Key, Refusal? Refusal);

/// <param name="Calendar">With the notice in it.</param>
/// <param name="Corrects">Whether the year is covered already.</param>
internal sealed record PreviewModel(HolidayNotice Notice, WorkingCalendar Calendar, bool Corrects, FormInput Input, string Key);
