using System.Globalization;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Notifications;
using LinyingTalent.Platform.Rules;
using LinyingTalent.Platform.Storage;
using LinyingTalent.Platform.Web;
using Microsoft.Extensions.DependencyInjection;

namespace LinyingTalent.Visits;

internal static class VisitsModule
{
    public static IServiceCollection AddVisits(this IServiceCollection services) => services
        .AddSingleton<VisitTable>()
        .AddSingleton<VisitDesk>()
        .AddSingleton<VisitWork>()
        .AddSingleton(new NavigationLink(VisitWork.Href, () => VisitTexts.Title, Role.Village, Role.Township, Role.County))
        .AddSingleton(new NotificationTemplate("VisitDue", a => (
            VisitTexts.DueSubject(a[0]), VisitTexts.DueBody(a[0], a[1], StoredDay.Read(a[2])))));
}

/// <summary>Finds the visits that a person has to see to: for the work list.</summary>
internal sealed class VisitWork(VisitTable visits)
{
    public const string Href = "/visits";
    private const int DaysAhead = 7;

    /// <summary>What is overdue or due within a week in the townships that this person keeps.</summary>
    public async Task<IReadOnlyList<VisitDuty>> For(Staff person, DateOnly today)
    {
        var duties = new List<VisitDuty>();
        foreach (DivisionCode township in person.DivisionsAs(Role.Township))
            duties.AddRange(await visits.DueBy(township.County, today.AddDays(DaysAhead)).Where(duty => township.Contains(duty.Village)).ToListAsync());
        return duties;
    }
}

/// <summary>What other capabilities ask of the visits.</summary>
internal sealed class VisitDesk(VisitTable visits, CurrentRules rules)
{
    /// <summary>An appointment has begun: its first visit is due. Said twice, it is due once.</summary>
    public async Task FirstVisitDue(DivisionCode village, string appointment, string name, DateOnly from)
    {
        int days = (await rules.Read()).Value("selection.first-visit-due", village, from).Whole;
        await visits.Expect(new VisitDuty(village, appointment, name, from.AddDays(days), RemindedOn: null));
    }
}

/// <summary>走访: by when an advisor is expected in the village.</summary>
/// <param name="Appointment">The id of the certificate of appointment.</param>
internal sealed record VisitDuty(DivisionCode Village, string Appointment, string Name, DateOnly Due, DateOnly? RemindedOn);
