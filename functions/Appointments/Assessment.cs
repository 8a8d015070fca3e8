using LinyingTalent.Platform.Cases;

namespace LinyingTalent.Appointments;

internal enum Grade
{
    /// <summary>达标.</summary>
    Met,

    /// <summary>基本达标.</summary>
    Partly,

    /// <summary>未达标.</summary>
    Unmet,
}

/// <summary>A year of the term, counted from its first day; the last may be shorter.</summary>
/// <param name="Number">From 1.</param>
internal sealed record ServiceYear(int Number, DateOnly From, DateOnly To)
{
    /// <summary>The years of a term, the earliest first.</summary>
    public static IEnumerable<ServiceYear> Of(Appointment appointment)
    {
        DateOnly from = appointment.From;
        for (int number = 1; from <= appointment.To; number++)
        {
            DateOnly end = appointment.From.AddYears(number).AddDays(-1);
            yield return new ServiceYear(number, from, end < appointment.To ? end : appointment.To);
            from = end.AddDays(1);
        }
    }
}

/// <summary>年度评估: what the records of a year say of the service.</summary>
/// <param name="Confirmed">Visits that the village confirmed.</param>
/// <param name="Due">Visits that were due.</param>
/// <param name="Grade">What these figures give by the rule table.</param>
/// <param name="Judged">What a person made of it; null while nobody has looked.</param>
internal sealed record Assessment(ServiceYear Year, int Confirmed, int Due, Grade Grade, Judgement? Judged = null)
{
    /// <summary>What counts: a person's word before the computed one.</summary>
    public Grade Result => Judged?.Grade ?? Grade;


    public static Assessment Of(ServiceYear year, int confirmed, int due, TenurePolicy policy)
    {
        // Where nothing was due nothing is missing.
        int percent = due == 0 ? 100 : 100 * confirmed / due;
        return new(year, confirmed, due, percent >= policy.GoodPercent ? Grade.Met : percent >= policy.FairPercent ? Grade.Partly : Grade.Unmet);
    }
}

/// <summary>An office has confirmed the computed grade, or given another.</summary>
/// <param name="Reason">Why it is another; may be empty where it is the same.</param>
internal sealed record Judgement(Grade Grade, string Reason, Actor By, DateOnly On);
