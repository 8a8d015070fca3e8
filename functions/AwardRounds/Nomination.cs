using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Serialization;
using LinyingTalent.AwardRounds.Panel;
using LinyingTalent.Platform.Attachments;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Storage;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Trades;

namespace LinyingTalent.AwardRounds;

/// <summary>
/// The key of a nomination: the township's part of its round, and the number there, written <c>411122204000-2026-1-0007</c>. A township's
/// nominations of a round are a partition, so that its quota is held in one transaction and no list is longer than a township's.
/// </summary>
internal readonly record struct NominationId(CaseId Part, int Number)
{
    /// <summary>The round.</summary>
    public CaseId Round => Part with { Division = Part.Division.County };

    public static CaseId PartOf(CaseId round, DivisionCode township) => round with { Division = township };

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Part}-{Number:D4}");

    /// <summary>Reads an id as it came from outside; false for anything that is not exactly what <see cref="ToString"/> writes.</summary>
    public static bool TryParse(string? text, out NominationId id)
    {
        id = default;
        if (text is null || text.LastIndexOf('-') is not (> 0 and var dash)) return false;
        if (!CaseId.TryParse(text[..dash], out CaseId part) || part.Division.Level != DivisionLevel.Township) return false;
        if (!int.TryParse(text[(dash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number == 0) return false;
        id = new NominationId(part, number);
        return id.ToString() == text;
    }

    public static NominationId Parse(string text) => TryParse(text, out NominationId id) ? id : throw new FormatException($"'{text}' is no nomination.");
}

internal enum NominationStep
{
    /// <summary>Handed in; the county has not decided about it.</summary>
    Submitted,

    /// <summary>退回补正: the nominator corrects it; the county's clock stands.</summary>
    Returned,
    Eligible,
    Ineligible,

    /// <summary>The township put it before the judges.</summary>
    Recommended,
    Withdrawn,
}

internal enum ConsentState
{
    Asked,
    Given,
    Refused,
}

/// <summary>申报: what is true of one nomination. Changed by <see cref="Apply"/> alone.</summary>
internal sealed record Nomination
{
    public required CaseId Part { get; init; }

    public required int Number { get; init; }

    [JsonIgnore]
    public NominationId Id => new(Part, Number);

    public required NominationStep Step { get; init; }

    /// <summary>Counts the waits for a person: a form for another turn comes too late.</summary>
    public int Turn { get; init; } = 1;

    public int Sequence { get; init; } = 1;

    public required DateTimeOffset Submitted { get; init; }

    public required Nominee Nominee { get; init; }

    public required Nominator Nominator { get; init; }

    /// <summary>Whose folder the files lie in.</summary>
    public required string Record { get; init; }

    public ConsentState Consent { get; init; }

    /// <summary>Until when the place is held for a nominee who was asked; null where nobody was, or an earlier release asked.</summary>
    public Deadline? ConsentBy { get; init; }

    public DateTimeOffset? Answered { get; init; }

    /// <summary>What the links to nominee and nominator are derived from.</summary>
    public required string Nonce { get; init; }

    /// <summary>Why it was given back, while it is being corrected.</summary>
    public string? ToCorrect { get; init; }

    public Deadline? CorrectBy { get; init; }

    /// <summary>Working days that the county had left when it gave the nomination back.</summary>
    public int? DaysLeft { get; init; }

    /// <summary>Until when the county screens it, where that is not the round's own day.</summary>
    public Deadline? ScreenBy { get; init; }

    public string Screened { get; init; } = "";

    /// <summary>The place that the township gave it; 0 before.</summary>
    public int Place { get; init; }

    /// <summary>The judges who must not, or no longer, score it.</summary>
    public IReadOnlyList<Exclusion> Excluded { get; init; } = [];

    public bool IsOpen => Step is NominationStep.Submitted or NominationStep.Returned;

    public Nomination Apply(NominationEvent happened) => happened switch
    {
        ConsentAnswered { Agrees: false } e => this with { Consent = ConsentState.Refused, Answered = e.At, Step = NominationStep.Withdrawn, Turn = Turn + 1 },
        ConsentAnswered e => this with { Consent = ConsentState.Given, Answered = e.At },
        NominationScreened e => this with { Step = e.Eligible ? NominationStep.Eligible : NominationStep.Ineligible, Screened = e.Reason, Turn = Turn + 1 },
        NominationReturned e => this with { Step = NominationStep.Returned, ToCorrect = e.Reason, CorrectBy = e.CorrectBy, DaysLeft = e.DaysLeft, Turn = Turn + 1 },
        NominationCorrected e => this with { Step = NominationStep.Submitted, Nominee = e.Nominee, ToCorrect = null, CorrectBy = null, ScreenBy = e.ScreenBy, Turn = Turn + 1 },
        CorrectionLapsed e => this with { Step = NominationStep.Submitted, ToCorrect = null, CorrectBy = null, ScreenBy = e.ScreenBy, Turn = Turn + 1 },
        ConsentLapsed => this with { Step = NominationStep.Withdrawn, Turn = Turn + 1 },
        NominationWithdrawn => this with { Step = NominationStep.Withdrawn, Turn = Turn + 1 },
        NominationRecommended e => this with { Step = NominationStep.Recommended, Place = e.Place },
        NominationRecounted { What: NominationDate.Consent } e => this with { ConsentBy = e.After },
        NominationRecounted { What: NominationDate.Correct } e => this with { CorrectBy = e.After },
        NominationRecounted e => this with { ScreenBy = e.After },
        JudgeExcluded e => Excluded.Any(exclusion => exclusion.Judge == e.Judge) ? this : this with
        {
            // In one order, whichever came first.
            Excluded = [.. Excluded.Append(new Exclusion(e.Judge, e.Ground)).OrderBy(exclusion => exclusion.Judge, StringComparer.Ordinal)],
        },
        _ => throw new UnreachableException($"{happened.GetType().Name} changes nothing that is written here."),
    };

    /// <summary>A deadline that is still awaited; null for one that is not.</summary>
    public Deadline? Counted(NominationDate what) => what switch
    {
        NominationDate.Consent => IsOpen && Consent == ConsentState.Asked ? ConsentBy : null,
        NominationDate.Correct => Step == NominationStep.Returned ? CorrectBy : null,
        NominationDate.Screen => Step == NominationStep.Submitted ? ScreenBy : null,
        _ => throw new UnreachableException($"{what} is no deadline of a nomination."),
    };
}

/// <summary>被推荐人, or 被推荐集体: then the name is the unit's, and who answers for it stands in <see cref="Unit"/>.</summary>
/// <param name="Person">The keyed hash of the identity number, or of the unit's code.</param>
/// <param name="Contact">The keyed hash of the telephone, by which conflicts are found.</param>
/// <param name="SealedIdentity">The identity number, or the unit's code, encrypted.</param>
/// <param name="Born">Of a unit no day that says anything.</param>
/// <param name="TradeYears">Years in the trade.</param>
/// <param name="CleanYears">Years without a serious violation, as the nominator states them.</param>
/// <param name="Cadre">Whether the person is a leading cadre.</param>
/// <param name="Deeds">主要事迹</param>
/// <param name="Kin">Kin who might judge: the keyed hashes of telephones, identity numbers or names.</param>
/// <param name="Guarantors">Those of who stands surety for the nominee, and for whom the nominee does.</param>
internal sealed record Nominee(
    string Name, string Person, string Contact, string SealedIdentity, string SealedTelephone, string? Email, DateOnly Born, DivisionCode Village,
    string Employer, Trade Trade, int TradeYears, int CleanYears, bool Cadre, string Deeds, Attachment? Photo, Attachment? Evidence,
    IReadOnlyList<string>? Kin = null, IReadOnlyList<string>? Guarantors = null, NominatedUnit? Unit = null)
{
    [JsonIgnore]
    public bool IsUnit => Unit is not null;

    /// <summary>Who is asked and answers: the nominee, or the person responsible for the unit.</summary>
    [JsonIgnore]
    public string Answering => Unit?.Responsible ?? Name;

    [JsonIgnore]
    public IEnumerable<Attachment> Files => new[] { Photo, Evidence }.OfType<Attachment>();
}

/// <summary>集体: what is known of a unit beside its name.</summary>
/// <param name="Code">The unified social credit code.</param>
/// <param name="Responsible">负责人: who consents for it.</param>
internal sealed record NominatedUnit(string Code, string Responsible);

internal enum NominatorKind
{
    /// <summary>自荐</summary>
    Self,
    Village,
    Township,

    /// <summary>群众推荐</summary>
    Anyone,
}

/// <param name="Contact">The keyed hash of the telephone.</param>
/// <param name="Account">The account, for an office.</param>
internal sealed record Nominator(NominatorKind Kind, string Name, string Contact, string SealedTelephone, string? Email, string? Account);

/// <summary>A judge who does not score a nomination. What the judge gave before does not count.</summary>
/// <param name="Ground">Null for a judge who was silent and was replaced.</param>
internal sealed record Exclusion(string Judge, ConflictGround? Ground);

/// <summary>What can happen to a nomination. Each becomes one line of its timeline.</summary>
internal abstract record NominationEvent
{
    public virtual IReadOnlyList<string> Arguments => [];

    public virtual string? Why => null;
}

internal sealed record Nominated(string Name) : NominationEvent
{
    public override IReadOnlyList<string> Arguments => [Name];
}

internal sealed record ConsentAnswered(bool Agrees, DateTimeOffset At) : NominationEvent
{
    public const string Refusal = "refusal";

    public override IReadOnlyList<string> Arguments => [Agrees ? "" : Refusal];
}

/// <summary>The nominee did not answer, and the place is free for another.</summary>
internal sealed record ConsentLapsed : NominationEvent;

internal sealed record NominationScreened(bool Eligible, string Reason) : NominationEvent
{
    public const string Refusal = "refusal";

    public override IReadOnlyList<string> Arguments => [Eligible ? "" : Refusal];

    public override string Why => Reason;
}

/// <param name="DaysLeft">Working days that the county had left: its clock stands until the correction is there.</param>
internal sealed record NominationReturned(string Reason, Deadline CorrectBy, int DaysLeft) : NominationEvent
{
    public override string Why => Reason;
}

internal sealed record NominationCorrected(Nominee Nominee, Deadline ScreenBy) : NominationEvent;

/// <summary>It was not corrected in time, and is decided upon as it is.</summary>
internal sealed record CorrectionLapsed(Deadline ScreenBy) : NominationEvent;

internal sealed record NominationWithdrawn(string Reason) : NominationEvent
{
    public override string Why => Reason;
}

internal sealed record NominationRecommended(int Place) : NominationEvent
{
    public override IReadOnlyList<string> Arguments => [Place.ToString(CultureInfo.InvariantCulture)];
}

/// <summary>A deadline was counted again by a new holiday notice.</summary>
internal sealed record NominationRecounted(NominationDate What, Deadline Before, Deadline After) : NominationEvent
{
    public override IReadOnlyList<string> Arguments =>
        [What.ToString(), StoredDay.Write(ShanghaiTime.DateOf(Before.At)), StoredDay.Write(ShanghaiTime.DateOf(After.At))];
}

internal sealed record JudgeExcluded(string Judge, ConflictGround? Ground) : NominationEvent
{
    public override IReadOnlyList<string> Arguments => [Judge, Ground?.ToString() ?? ""];
}
