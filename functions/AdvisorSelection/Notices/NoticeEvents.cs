using System.Globalization;

namespace LinyingTalent.AdvisorSelection.Notices;

/// <summary>The process makes known those who are wanted.</summary>
internal sealed record PostNotice : SelectionCommand;

/// <summary>The process ends the notices whose time has passed.</summary>
internal sealed record EndNotice : SelectionCommand;

/// <summary>Somebody objects to a candidate.</summary>
/// <param name="Key">The form's key, under which the original lies.</param>
/// <param name="By">The keyed hash of the telephone.</param>
/// <param name="SealedName">The objector's name, encrypted.</param>
/// <param name="SealedTelephone">The telephone, encrypted.</param>
internal sealed record ObjectToCandidate(int Candidate, string Key, string By, string SealedName, string SealedTelephone, string Text) : SelectionCommand;

/// <summary>The county answers an objection.</summary>
internal sealed record AnswerObjection(int Number, bool Upheld, string Reason) : SelectionCommand;

internal sealed record NoticePosted(PublicNotice Notice, string Names) : SelectionEvent
{
    public override IReadOnlyList<string> Arguments => [Names];
}

internal sealed record Objected(Objection Objection) : SelectionEvent
{
    public override IReadOnlyList<string> Arguments => [Objection.Number.ToString(CultureInfo.InvariantCulture)];
}

internal sealed record ObjectionAnswered(int Number, int Candidate, string Name, bool Upheld, string Reason, DateTimeOffset At) : SelectionEvent
{
    public override IReadOnlyList<string> Arguments => [Number.ToString(CultureInfo.InvariantCulture), Upheld ? Name : ""];

    public override string Why => Reason;
}

/// <summary>The time of one notice or several has passed.</summary>
internal sealed record NoticeEnded(DateTimeOffset At) : SelectionEvent;
