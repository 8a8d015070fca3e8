using LinyingTalent.Platform.Refusals;

namespace LinyingTalent.Appointments;

internal sealed record AppointmentHasEnded() : Refusal(RefusalKind.Conflict, AppointmentTexts.HasEnded);

/// <summary>Somebody else changed the appointment after the page was read.</summary>
internal sealed record AppointmentChangedMeanwhile() : Refusal(RefusalKind.Conflict, AppointmentTexts.ChangedMeanwhile);

internal sealed record IsRenewed() : Refusal(RefusalKind.Conflict, AppointmentTexts.IsRenewed);

internal sealed record TooEarlyToRenew(DateOnly First) : Refusal(RefusalKind.Conflict, AppointmentTexts.TooEarlyToRenew(First));

/// <summary>After its end an appointment is not renewed: the village selects again.</summary>
internal sealed record TermIsOver(DateOnly To) : Refusal(RefusalKind.Conflict, AppointmentTexts.TermIsOver(To));

internal sealed record TermIsRunning(DateOnly To) : Refusal(RefusalKind.Conflict, AppointmentTexts.TermIsRunning(To));

internal sealed record NoSuchAssessment() : Refusal(RefusalKind.Absent, AppointmentTexts.NoSuchAssessment);

internal sealed record IsJudged() : Refusal(RefusalKind.Conflict, AppointmentTexts.IsJudged);

/// <summary>Another grade than the one that stands needs a reason.</summary>
internal sealed record JudgementReasonMissing() : Refusal(RefusalKind.Invalid, AppointmentTexts.JudgementReasonMissing);

internal sealed record WasReminded() : Refusal(RefusalKind.Conflict, AppointmentTexts.WasReminded);
