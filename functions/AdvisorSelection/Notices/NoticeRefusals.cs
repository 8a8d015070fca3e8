using LinyingTalent.Platform.Refusals;

namespace LinyingTalent.AdvisorSelection.Notices;

/// <summary>Everyone wanted was made known already, or no notice has come to its end.</summary>
internal sealed record NothingToNotice() : Refusal(RefusalKind.Conflict, PublicNoticeTexts.NothingToNotice);

/// <summary>The candidate's notice is still running, or not posted yet.</summary>
internal sealed record NoticeNotOver() : Refusal(RefusalKind.Conflict, PublicNoticeTexts.NoticeNotOver);

/// <summary>The candidate is not among those made known.</summary>
internal sealed record NotNoticed() : Refusal(RefusalKind.Absent, PublicNoticeTexts.NotNoticed);

/// <summary>The notice's day and hour have passed.</summary>
internal sealed record NoticeIsOver(DateTimeOffset Ended) : Refusal(RefusalKind.Gone, PublicNoticeTexts.NoticeIsOver(Ended));

/// <summary>So many objections came from this telephone, or to this case, that no further one is taken by form.</summary>
internal sealed record TooManyObjections() : Refusal(RefusalKind.TooMany, PublicNoticeTexts.TooManyObjections);

internal sealed record NoSuchObjection() : Refusal(RefusalKind.Absent, PublicNoticeTexts.NoSuchObjection);

internal sealed record ObjectionIsAnswered() : Refusal(RefusalKind.Conflict, PublicNoticeTexts.ObjectionIsAnswered);

/// <summary>The notice cannot end while an objection waits for its answer.</summary>
internal sealed record ObjectionsAreOpen(int Count) : Refusal(RefusalKind.Conflict, PublicNoticeTexts.ObjectionsAreOpen(Count));
