namespace LinyingTalent.Visits;

/// <summary>The figures of the rule table by which visits are chased.</summary>
/// <param name="SoonBefore">Days before the due day.</param>
/// <param name="TownshipAfter">Days after the due day.</param>
/// <param name="CountyAfter">Days after the due day.</param>
internal sealed record VisitPolicy(int SoonBefore, int TownshipAfter, int CountyAfter);

/// <summary>Who is to be told of a duty on a day: pure, and the same however often and however late it is asked.</summary>
internal static class VisitStages
{
    /// <summary>The stage that a duty has reached on a day.</summary>
    public static VisitStage Reached(DateOnly due, DateOnly today, VisitPolicy policy) => (today.DayNumber - due.DayNumber) switch
    {
        var late when late >= policy.CountyAfter => VisitStage.County,
        var late when late >= policy.TownshipAfter => VisitStage.Township,
        >= 0 => VisitStage.Due,
        var late when late >= -policy.SoonBefore => VisitStage.Soon,
        _ => VisitStage.None,
    };

    /// <summary>
    /// The stages reached that nobody was told of yet, in order. Mornings that were missed are caught up on, but that the day comes
    /// near is not said once it is here.
    /// </summary>
    public static IReadOnlyList<VisitStage> ToTell(VisitDuty duty, DateOnly today, VisitPolicy policy)
    {
        VisitStage reached = Reached(duty.Due, today, policy);
        return
        [
            .. Enum.GetValues<VisitStage>()
                .Where(stage => stage > duty.Stage && stage <= reached && (stage != VisitStage.Soon || reached == VisitStage.Soon)),
        ];
    }
}
