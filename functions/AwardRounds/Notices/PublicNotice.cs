using LinyingTalent.Platform.Attachments;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Time;

namespace LinyingTalent.AwardRounds.Notices;

/// <summary>公示: those who are to win are made known, at every required place, for so many working days from the last posting on.</summary>
/// <param name="Number">From 1 within the round; a later one is for those who moved up.</param>
/// <param name="Postings">The places where it hangs, each with its proof.</param>
/// <param name="Ends">Null until it hangs at every required place.</param>
/// <param name="Over">Its time has passed and every objection was answered.</param>
internal sealed record PublicNotice(
    int Number, IReadOnlyList<NoticedPerson> Persons, IReadOnlyList<Posting> Postings, Deadline? Ends = null, bool Over = false)
{
    public PublicNotice Posted(Posting posting, Deadline? ends) => this with { Postings = [.. Postings, posting], Ends = ends };

    public bool HangsAt(string place) => Postings.Any(posting => posting.Place == place);
}

/// <summary>Somebody who is to win.</summary>
/// <param name="Unit">Whether it is a unit.</param>
internal sealed record NoticedPerson(string Nomination, string Name, DivisionCode Village, bool Unit = false);

/// <summary>A notice was put up at a place.</summary>
/// <param name="Day">The day on which it was put up; it does not count.</param>
/// <param name="Proof">A photo of it, or a picture of the page.</param>
internal sealed record Posting(string Place, DateOnly Day, Attachment Proof);

/// <summary>How an objection reached the office.</summary>
internal enum ObjectionWay
{
    Form,

    /// <summary>A letter counts as of its postmark.</summary>
    Letter,
    Telephone,
    InPerson,
}

internal enum ObjectionState
{
    Open,

    /// <summary>属实: the person falls, and the next in rank moves up.</summary>
    Upheld,

    /// <summary>不属实</summary>
    NotUpheld,
}

/// <summary>
/// 异议: as the round knows it. What was written stands unchanged in a row of its own (<see cref="ObjectionTable"/>); the public sees number, day,
/// state and the sentence that the office wrote for it.
/// </summary>
/// <param name="By">The keyed hash of the objector's telephone.</param>
/// <param name="At">When it counts as made.</param>
/// <param name="ByName">The keyed hash of the objector's name; earlier releases kept none.</param>
internal sealed record Objection(
    int Number, string Nomination, string Key, string By, ObjectionWay Way, DateTimeOffset At, Deadline AnswerBy,
    ObjectionState State = ObjectionState.Open, string? Published = null, DateTimeOffset? Answered = null, string? ByName = null);
