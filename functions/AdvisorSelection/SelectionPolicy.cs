using LinyingTalent.Platform.Time;

namespace LinyingTalent.AdvisorSelection;

/// <summary>The figures of the selection as the rule table gives them for the county and the day.</summary>
/// <param name="MostAdvisors">Advisors a village may have (county's description: 1 to 3).</param>
/// <param name="AnalyseDays">Working days for the township.</param>
/// <param name="ReviewDays">Working days for the county.</param>
/// <param name="CorrectDays">Working days for the village.</param>
/// <param name="AnswerDays">Working days for an invited person.</param>
/// <param name="RemindDaysBefore">Working days before the answer's deadline on which a reminder goes out.</param>
/// <param name="OpinionDays">Working days for a department.</param>
/// <param name="Consulted">The ids of the departments whose opinions are asked.</param>
/// <param name="ObjectionAnswerDays">Working days for the county's answer to an objection.</param>
/// <param name="Eligibility">What a candidate must meet.</param>
internal sealed record SelectionPolicy(
    int MostAdvisors, int AnalyseDays, int ReviewDays, int CorrectDays, int AnswerDays, IReadOnlyList<int> RemindDaysBefore,
    int OpinionDays, IReadOnlyList<string> Consulted, IReadOnlyList<EligibilityLimit> Eligibility, ComparisonWeights Weights,
    int ObjectionAnswerDays, int ObjectionsPerTelephone, int ObjectionsPerCase);

/// <summary>How many points each criterion of the comparison can give.</summary>
/// <param name="FullExperience">Years of experience that give all points.</param>
/// <param name="FullDays">Days a month that give all points.</param>
internal sealed record ComparisonWeights(
    decimal Trades, decimal Experience, decimal Roots, decimal Time, decimal FullExperience, decimal FullDays);

/// <summary>What a decision needs to know beside the case itself, read just before it.</summary>
/// <param name="Terms">The case's; for a case still to be opened those of the campaign that is open, null for none.</param>
/// <param name="Serving">Who serves as an advisor in the county now, by person: the name of the village.</param>
/// <param name="ServingHere">How many of them serve in this village.</param>
/// <param name="RunningCase">Another selection of this village that has not ended; null for none.</param>
/// <param name="Unprintable">The characters of a name that the certificate's font lacks; empty for a name that can be printed.</param>
/// <param name="DeadlineIn">The end of the working day that many working days from now.</param>
/// <param name="DaysLeft">The working days from now until a deadline; 0 on its last day and after.</param>
/// <param name="DaysBefore">The morning that many working days before a deadline.</param>
/// <param name="CountedAgain">The deadline by the calendar as it is known now.</param>
internal sealed record SelectionFacts(
    SelectionPolicy Policy,
    SelectionTerms? Terms,
    IReadOnlyDictionary<string, string> Serving,
    int ServingHere,
    CaseFact? RunningCase,
    Func<string, string> Unprintable,
    Func<int, Deadline> DeadlineIn,
    Func<Deadline, int> DaysLeft,
    Func<Deadline, int, DateTimeOffset> DaysBefore,
    Func<Deadline, Deadline> CountedAgain);

internal sealed record CaseFact(string Id);
