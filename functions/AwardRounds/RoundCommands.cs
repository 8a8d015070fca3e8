using System.Text.Json.Serialization;
using LinyingTalent.AwardRounds.Notices;
using LinyingTalent.Certificates;

namespace LinyingTalent.AwardRounds;

/// <summary>What people, and the process itself, ask of a round.</summary>
[JsonDerivedType(typeof(OpenRound), nameof(OpenRound))]
[JsonDerivedType(typeof(ExtendWindow), nameof(ExtendWindow))]
[JsonDerivedType(typeof(CloseScreening), nameof(CloseScreening))]
[JsonDerivedType(typeof(PutForward), nameof(PutForward))]
[JsonDerivedType(typeof(CloseRecommending), nameof(CloseRecommending))]
[JsonDerivedType(typeof(StatePool), nameof(StatePool))]
[JsonDerivedType(typeof(DrawPanel), nameof(DrawPanel))]
[JsonDerivedType(typeof(RemindJudges), nameof(RemindJudges))]
[JsonDerivedType(typeof(ReplaceJudges), nameof(ReplaceJudges))]
[JsonDerivedType(typeof(LeaveOutShort), nameof(LeaveOutShort))]
[JsonDerivedType(typeof(ConfirmRanking), nameof(ConfirmRanking))]
[JsonDerivedType(typeof(RecordPosting), nameof(RecordPosting))]
[JsonDerivedType(typeof(ObjectToNominee), nameof(ObjectToNominee))]
[JsonDerivedType(typeof(AnswerObjection), nameof(AnswerObjection))]
[JsonDerivedType(typeof(Sign), nameof(Sign))]
[JsonDerivedType(typeof(CallOff), nameof(CallOff))]
[JsonDerivedType(typeof(CountRoundAgain), nameof(CountRoundAgain))]
internal abstract record RoundCommand;

internal sealed record OpenRound(RoundTerms Terms) : RoundCommand;

/// <summary>More time, for nominations or for scores.</summary>
internal sealed record ExtendWindow(int Turn, DateOnly Last, string Reason) : RoundCommand;

/// <summary>The county has screened all.</summary>
internal sealed record CloseScreening(int Turn, string Reason) : RoundCommand;

/// <summary>A township puts its best before the judges.</summary>
/// <param name="Order">The numbers of its nominations, best first.</param>
internal sealed record PutForward(string Township, IReadOnlyList<int> Order, string Reason) : RoundCommand;

/// <summary>The county goes on without the townships that have put nobody forward.</summary>
internal sealed record CloseRecommending(int Turn, string Reason) : RoundCommand;

internal sealed record StatePool(int Turn, IReadOnlyList<Judge> Pool, string ValueSource) : RoundCommand;

internal sealed record DrawPanel(int Turn, string Value) : RoundCommand;

/// <summary>Those whose scores are missing are asked once more.</summary>
internal sealed record RemindJudges(int Turn, DateOnly Last, string Reason) : RoundCommand;

/// <summary>Substitutes score what these judges have left open.</summary>
internal sealed record ReplaceJudges(int Turn, IReadOnlyList<string> Judges, DateOnly Last, string Reason) : RoundCommand;

/// <summary>What has no quorum of valid scores is left out of the ranking.</summary>
internal sealed record LeaveOutShort(int Turn, string Reason) : RoundCommand;

/// <param name="Edition">The ranking that the county had before it.</param>
internal sealed record ConfirmRanking(int Turn, int Edition, string Reason) : RoundCommand;

internal sealed record RecordPosting(int Notice, Posting Posting) : RoundCommand;

/// <summary>Somebody objects to a person who is being made known.</summary>
/// <param name="Key">Under which the original lies.</param>
/// <param name="By">The keyed hash of the objector's telephone.</param>
/// <param name="At">When it counts as made: a letter by its postmark.</param>
/// <param name="ByName">The keyed hash of the objector's name.</param>
internal sealed record ObjectToNominee(
    string Nomination, string Key, string By, ObjectionWay Way, DateTimeOffset? At, string SealedName, string SealedTelephone, string Text,
    string? ByName = null) : RoundCommand;

/// <param name="Handler">The account of whoever answers.</param>
/// <param name="Published">What the public reads of it, without anything personal.</param>
internal sealed record AnswerObjection(int Number, string Handler, bool Upheld, string Reason, string Published) : RoundCommand;

internal sealed record Sign(int Turn, string Office, bool Agrees, string Reason) : RoundCommand;

internal sealed record CallOff(int Turn, string Reason) : RoundCommand;

/// <summary>A holiday notice has come in: a deadline is counted again.</summary>
/// <param name="Number">The notice's or the objection's; 0 for the stage.</param>
internal sealed record CountRoundAgain(RoundDate What, int Number) : RoundCommand;

/// <summary>What of a round is counted in working days.</summary>
internal enum RoundDate
{
    Stage,
    Notice,
    Objection,
}

/// <summary>The process: the stage's window has ended, or its office's time is over.</summary>
internal sealed record StageIsDue(int Turn) : RoundCommand;

/// <summary>The process: each nomination has its judges.</summary>
internal sealed record BeginScoring : RoundCommand;

/// <summary>The process: the window ends soon.</summary>
internal sealed record RemindSilent(int Turn) : RoundCommand;

/// <summary>A conflict came to light after the ranking: the scores are completed and the ranking is computed again.</summary>
/// <param name="Judges">Who steps in.</param>
internal sealed record ReopenScoring(IReadOnlyList<string> Judges) : RoundCommand;

/// <summary>The first score is there.</summary>
internal sealed record FreezeTerms : RoundCommand;

/// <summary>The process has computed the ranking.</summary>
internal sealed record KeepRanking(int Edition, int Ranked, int Ties) : RoundCommand;

internal sealed record DrawUpNotice : RoundCommand;

internal sealed record EndNotice : RoundCommand;

/// <summary>The process notes the certificate of a winner.</summary>
internal sealed record CertifyHonour(string Nomination, string Name, IssuedCertificate Certificate) : RoundCommand;

internal sealed record CloseRound : RoundCommand;
