using LinyingTalent.Platform.Refusals;

namespace LinyingTalent.AdvisorSelection;

/// <summary>Nobody was put forward.</summary>
internal sealed record NobodyProposed() : Refusal(RefusalKind.Invalid, SelectionTexts.NobodyProposed);

/// <summary>A village is held to a number of advisors: those who serve and those asked for would be more.</summary>
internal sealed record TooManyAdvisors(int Serving, int Asked, int Most)
    : Refusal(RefusalKind.Conflict, SelectionTexts.TooManyAdvisors(Serving, Asked, Most));

/// <summary>The person is already an advisor, of this village or of another.</summary>
internal sealed record ServesElsewhere(string Name, string Village) : Refusal(RefusalKind.Conflict, SelectionTexts.ServesElsewhere(Name, Village));

/// <summary>The same identity number stands twice in one proposal.</summary>
internal sealed record SamePersonTwice(string Name, string Other) : Refusal(RefusalKind.Invalid, SelectionTexts.SamePersonTwice(Name, Other));

/// <summary>The certificate's font has no glyph for a character of the name: it would print as a blank.</summary>
internal sealed record NameCannotBePrinted(string Name, string Characters)
    : Refusal(RefusalKind.Invalid, SelectionTexts.NameCannotBePrinted(Name, Characters));

/// <summary>The county calls for no proposals at this time.</summary>
internal sealed record NoCampaignIsOpen() : Refusal(RefusalKind.Conflict, SelectionTexts.NoCampaignIsOpen);

/// <summary>The village has a selection that has not ended.</summary>
internal sealed record SelectionIsRunning(string Case) : Refusal(RefusalKind.Conflict, SelectionTexts.SelectionIsRunning(Case));

/// <summary>The step is not the one that the case stands at.</summary>
internal sealed record StepOutOfOrder(SelectionStep Stands)
    : Refusal(RefusalKind.Conflict, SelectionTexts.StepOutOfOrder(SelectionWords.Step(Stands)));

/// <summary>The page was read before somebody else took the step.</summary>
internal sealed record PageIsStale() : Refusal(RefusalKind.Conflict, SelectionTexts.PageIsStale);

/// <summary>No candidate meets every rule of eligibility, so there is nobody to put before the county.</summary>
internal sealed record NobodyEligible() : Refusal(RefusalKind.Conflict, SelectionTexts.NobodyEligible);

/// <summary>The ranks given are not 1, 2, 3 … once each for the eligible candidates.</summary>
internal sealed record RanksAreNoOrder(int Eligible) : Refusal(RefusalKind.Invalid, SelectionTexts.RanksAreNoOrder(Eligible));

/// <summary>A candidate was given another rank than the computed one, and nobody says why.</summary>
internal sealed record RankChangedWithoutReason(string Name) : Refusal(RefusalKind.Invalid, SelectionTexts.RankChangedWithoutReason(Name));

/// <summary>More places than eligible candidates, or than the village asked for.</summary>
internal sealed record TooManyPlaces(int Asked, int Most) : Refusal(RefusalKind.Invalid, SelectionTexts.TooManyPlaces(Asked, Most));

/// <summary>Departments that were asked have not answered, and their time is not over.</summary>
internal sealed record OpinionsOutstanding(string Departments) : Refusal(RefusalKind.Conflict, SelectionTexts.OpinionsOutstanding(Departments));

/// <summary>A department objects, and nobody says why the county approves nevertheless.</summary>
internal sealed record ObjectionUnanswered() : Refusal(RefusalKind.Invalid, SelectionTexts.ObjectionUnanswered);

/// <summary>The department was not asked.</summary>
internal sealed record NotConsulted() : Refusal(RefusalKind.Absent, SelectionTexts.NotConsulted);

/// <summary>The department has answered.</summary>
internal sealed record OpinionIsIn() : Refusal(RefusalKind.Conflict, SelectionTexts.OpinionIsIn);

/// <summary>The department's time is over; its silence is recorded.</summary>
internal sealed record OpinionTooLate() : Refusal(RefusalKind.Gone, SelectionTexts.OpinionTooLate);

/// <summary>The invitation was answered before.</summary>
internal sealed record AlreadyAnswered() : Refusal(RefusalKind.Gone, SelectionTexts.AlreadyAnswered);

/// <summary>The new calendar does not move the deadline: nothing happens.</summary>
internal sealed record CountsTheSame() : Refusal(RefusalKind.Conflict, SelectionTexts.CountsTheSame);

/// <summary>The invitation's time is over.</summary>
internal sealed record InvitationExpired() : Refusal(RefusalKind.Gone, SelectionTexts.InvitationExpired);

/// <summary>There is no such invitation.</summary>
internal sealed record NotInvited() : Refusal(RefusalKind.Absent, SelectionTexts.NotInvited);
