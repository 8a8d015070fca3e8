using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Features;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Rules;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Time;

namespace LinyingTalent.Platform.Records;

/// <summary>The two stations, three appointments, four efforts.</summary>
internal enum Effort
{
    Stations,
    Appointments,
    Efforts,
}

/// <summary>A part of the programme, such as the youth alliance.</summary>
/// <param name="Name">Lower-case letters and hyphens.</param>
/// <param name="Order">Its place among the nine.</param>
internal sealed record ProgrammePart(string Name, Effort Effort, int Order, Phrase Title, Phrase Lead)
{
    /// <summary>Pages of the part beside its records, such as the list of appointments.</summary>
    public IReadOnlyList<PartPage> Pages { get; init; } = [];
}

/// <param name="Roles">Whoever has one of them is led there; everyone where none is named.</param>
internal sealed record PartPage(string Href, Func<Phrase> Text, params IReadOnlyList<Role> Roles);

/// <summary>
/// A kind of record: what it consists of, who keeps it, what must hold, which figures it counts in. The list, the forms, the page, the open
/// data and the figures of every kind are made from this; a part's folder holds nothing else.
/// </summary>
/// <param name="Name">In addresses and keys; never changes.</param>
internal sealed record RecordKind(string Name, ProgrammePart Part, Phrase Title, Phrase New)
{
    public required IReadOnlyList<RecordField> Fields { get; init; }

    public required Func<KeptRecord, string> NameOf { get; init; }

    /// <summary>The divisions that a record can belong to.</summary>
    public IReadOnlyList<DivisionLevel> Levels { get; init; } = [DivisionLevel.Township];

    public IReadOnlyList<Role> Writers { get; init; } = [Role.Township, Role.County];

    /// <summary>The steps of a case; none for what has no steps.</summary>
    public IReadOnlyList<RecordStage> Stages { get; init; } = [];

    /// <summary>What must hold beyond the single fields; null when it does.</summary>
    public Func<RecordCheck, RecordProblem?> Check { get; init; } = _ => null;

    /// <summary>What only one record at a time may hold, such as a person's membership in a team.</summary>
    public Func<KeptRecord, IEnumerable<RecordClaim>> Claims { get; init; } = _ => [];

    /// <summary>Whom a record is about, where a rule looks at the person's other records of the kind; null for whom it does not.</summary>
    public Func<KeptRecord, string?> PersonOf { get; init; } = _ => null;

    public IReadOnlyList<RecordFigure> Figures { get; init; } = [];

    /// <summary>What follows from what was entered, computed for the page.</summary>
    public Func<RecordCheck, IEnumerable<RecordFact>> Facts { get; init; } = _ => [];

    /// <summary>What the county opens and closes, where new records of this kind are only taken while it is open.</summary>
    public Feature? OpenedBy { get; init; }

    /// <summary>Whether anyone may read the list with the public fields.</summary>
    public bool IsPublic { get; init; }

    /// <summary>Which of its records anyone may read, such as those of people who agreed to it.</summary>
    public Func<KeptRecord, bool> IsShown { get; init; } = _ => true;

    /// <summary>Pages of a record beside its own.</summary>
    public IReadOnlyList<(Func<RecordId, string> Href, Func<Phrase> Text)> Pages { get; init; } = [];

    /// <summary>Pages for those who enter records, beside the form: shown above the list.</summary>
    public IReadOnlyList<(string Href, Func<Phrase> Text)> ListPages { get; init; } = [];

    /// <summary>Pages of a record on which whoever may write does something with it, beside correcting it.</summary>
    public IReadOnlyList<(Func<RecordId, string> Href, Func<Phrase> Text)> Acts { get; init; } = [];

    /// <summary>Whether a record is about a person who may stand in the registry of talents too.</summary>
    public bool NamesTalents { get; init; }

    public IEnumerable<LinkItem> Links => AllFields.OfType<LinkItem>();

    public IEnumerable<PictureItem> Pictures => AllFields.OfType<PictureItem>();

    /// <summary>Those of the form and those that stages ask for.</summary>
    public IEnumerable<RecordField> AllFields => Fields.Concat(Stages.SelectMany(stage => stage.Asks));

    public RecordStage StageOf(string name) => Stages.First(stage => stage.Name == name);

    /// <summary>The stages that can follow the one a case is at.</summary>
    public IEnumerable<RecordStage> Next(KeptRecord record)
    {
        if (record.Withdrawn || record.Stages is not [.., { } last]) return [];
        int at = Stages.Select(stage => stage.Name).ToList().IndexOf(last.Stage);
        return Stages.Where((stage, i) => stage.From is { } from ? from.Contains(last.Stage) : i == at + 1 && !Stages[at].Ends);
    }
}

/// <summary>A step of a case.</summary>
internal sealed record RecordStage(string Name, Phrase Words)
{
    /// <summary>What is asked when it is reached.</summary>
    public IReadOnlyList<RecordField> Asks { get; init; } = [];

    /// <summary>The rule with the working days that are promised for it, counted from the step before.</summary>
    public string? Promise { get; init; }

    /// <summary>The stages it can follow; the one before it where nothing is said.</summary>
    public IReadOnlyList<string>? From { get; init; }

    /// <summary>Who may take it, where that is not everyone who may write.</summary>
    public IReadOnlyList<Role>? By { get; init; }

    /// <summary>Nothing follows.</summary>
    public bool Ends { get; init; }

    public bool IsBad { get; init; }
}

/// <summary>What a rule of a kind looks at.</summary>
/// <param name="Next">The record as it would be kept.</param>
/// <param name="Linked">The records that its links lead to, by the field's key.</param>
/// <param name="OfPerson">The person's other records of the kind, of the whole county, without those withdrawn.</param>
internal sealed record RecordCheck(
    KeptRecord Next, IReadOnlyDictionary<string, KeptRecord> Linked, IReadOnlyList<KeptRecord> OfPerson, RuleTable Rules, WorkingCalendar Calendar, DateOnly Today)
{
    public decimal Rule(string rule, DateOnly day) => Rules.Value(rule, Next.Id.Division, day).Value;
}

/// <summary>A rule of a kind says no; the sentence stands beside the field.</summary>
internal sealed record RecordProblem(string Field, Phrase Sentence) : Refusal(RefusalKind.Invalid, Sentence);

/// <param name="What">What is held, in a spelling that never changes.</param>
/// <param name="Taken">What is said to whoever comes second.</param>
internal sealed record RecordClaim(string What, string Field, Phrase Taken);

internal sealed record RecordFact(Phrase Label, string Text);
