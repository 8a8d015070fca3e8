using LinyingTalent.Platform.Refusals;

namespace LinyingTalent.Visits;

/// <summary>The day has not come yet.</summary>
internal sealed record VisitInTheFuture(DateOnly Day) : Refusal(RefusalKind.Invalid, VisitTexts.InTheFuture(Day));

/// <summary>The advisor was not in office on that day.</summary>
internal sealed record VisitOutsideTheTerm(DateOnly From, DateOnly To) : Refusal(RefusalKind.Invalid, VisitTexts.OutsideTheTerm(From, To));

/// <summary>The village has confirmed or rejected it before.</summary>
internal sealed record VisitIsDecided(VisitState State, string By)
    : Refusal(RefusalKind.Conflict, VisitTexts.IsDecided(VisitWords.Of(State), By));
