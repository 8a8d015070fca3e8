using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Records;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Trades;
using LinyingTalent.Talents;

namespace LinyingTalent.Teams;

/// <summary>What a member came back to do.</summary>
internal enum VisitPurpose
{
    Survey,
    Discussion,
    Plan,
    Other,
}

/// <summary>What the township teams keep: one team a township, its members, their visits, and the ideas with what came of them.</summary>
internal static class TeamKinds
{
    public static ProgrammePart Part { get; } = new("teams", Effort.Appointments, 4, TeamTexts.Part, TeamTexts.PartLead);

    private static readonly TextItem Name = new("name", TeamTexts.Name, 40) { IsPublic = true };
    private static readonly DayItem Since = new("since", TeamTexts.Since) { InList = true, IsPublic = true };

    public static RecordKind Teams { get; } = new("township-teams", Part, TeamTexts.Teams, TeamTexts.NewTeam)
    {
        Fields = [Name, new PersonItem("leader", TeamTexts.Leader) { InList = true }, Since],
        NameOf = record => Name.Of(record)!,
        Claims = record => [new(record.Id.Division.ToString(), Platform.Records.Write.RecordForm.Division, TeamTexts.OneATownship)],
        Figures = [RecordFigure.There("township_teams", TeamTexts.Teams, TeamTexts.TeamUnit, Since)],
        IsPublic = true,
    };

    private static readonly PersonItem Person = new("person", TeamTexts.PersonName);
    private static readonly LinkItem Team = new("team", TeamTexts.Team, "township-teams") { InList = true };
    private static readonly TelephoneItem Telephone = new("telephone", TeamTexts.Telephone);
    private static readonly DayItem Joined = new("joined", TeamTexts.Joined) { InList = true };
    private static readonly DayItem Left = new("left", TeamTexts.Left) { Optional = true };
    private static readonly YesItem Consent = new("consent", TeamTexts.Consent);

    public static RecordKind Members { get; } = new("team-members", Part, TeamTexts.Members, TeamTexts.NewMember)
    {
        Fields =
        [
            Person, Team, Telephone, new ChoiceItem<Trade>("trade", TeamTexts.Trade, TradeWords.Of) { InList = true },
            new TextItem("workplace", TeamTexts.Workplace, 60) { InList = true }, Joined, Left, Consent,
        ],
        NameOf = record => Person.Of(record)!,
        NamesTalents = true,
        Acts = [(TalentRegistry.LinkPage("team-members"), () => TalentRegistry.LinkText)],
        Check = check => !Consent.Of(check.Next) ? new RecordProblem(Consent.Key, TeamTexts.ConsentMissing)
            : Left.Stored(check.Next) is not null && Left.Of(check.Next) < Joined.Of(check.Next) ? new RecordProblem(Left.Key, TeamTexts.LeftBeforeJoined) : null,
        // Two teams exclude each other; whoever has left is free for another.
        Claims = record => Telephone.Of(record) is { } person && Left.Stored(record) is null ? [new(person, Telephone.Key, TeamTexts.OneTeamOnly)] : [],
        Figures = [RecordFigure.There("team_members", TeamTexts.Members, TeamTexts.Persons, Joined, Left)],
    };

    private static readonly DayItem Day = new("day", TeamTexts.Day) { InList = true, IsPublic = true };

    public static DayItem VisitDay => Day;

    public static DayItem TeamSince => Since;

    public static LinkItem TeamOfVisit => Team;

    public const string Recorded = "recorded";

    private const string Denied = "denied";

    /// <summary>Whether a visit took place as far as anybody knows: the village it went to has not said that it did not.</summary>
    public static bool TookPlace(KeptRecord visit) => visit.Reached(Denied) is null;

    public static RecordKind Visits { get; } = new("return-visits", Part, TeamTexts.Visits, TeamTexts.NewVisit)
    {
        Fields =
        [
            Person with { IsPublic = true }, Team, Day, new ChoiceItem<VisitPurpose>("purpose", TeamTexts.Purpose, WordOf) { InList = true, IsPublic = true },
            new TextItem("what", TeamTexts.What, 500, ManyLines: true) { IsPublic = true },
        ],
        NameOf = record => Person.Of(record)!,
        NamesTalents = true,
        Acts = [(TalentRegistry.LinkPage("return-visits"), () => TalentRegistry.LinkText)],
        Levels = [DivisionLevel.Village, DivisionLevel.Township],
        Writers = [Role.Village, Role.Township, Role.County],
        Stages =
        [
            new(Recorded, TeamTexts.Recorded), new("confirmed", TeamTexts.Confirmed) { Ends = true },
            new(Denied, TeamTexts.Denied) { From = [Recorded], IsBad = true, Ends = true },
        ],
        Check = check => Day.Of(check.Next) > check.Next.Stages[0].On ? new RecordProblem(Day.Key, TeamTexts.RecordedBeforeItWas(check.Next.Stages[0].On)) : null,
        Figures = [new("return_visits", TeamTexts.Visits, TeamTexts.Times, IsStock: false, record => TookPlace(record) ? [new(Day.Of(record), 1)] : [])],
        IsPublic = true,
        IsShown = TookPlace,
    };

    private static readonly TextItem Title = new("title", TeamTexts.Title, 80) { IsPublic = true };

    // What one idea brings a village is not more than this: more is a slip of the keyboard.
    private static readonly AmountItem Income = new("income", TeamTexts.Income, 0, 100_000, TeamTexts.TenThousand) { InList = true, IsPublic = true };
    private static readonly WholeItem Beneficiaries = new("beneficiaries", TeamTexts.Beneficiaries, 0, 500_000, TeamTexts.Persons) { InList = true, IsPublic = true };

    public static RecordKind Ideas { get; } = new("team-ideas", Part, TeamTexts.Ideas, TeamTexts.NewIdea)
    {
        Fields = [Title, Team, new PersonItem("proposer", TeamTexts.By)],
        NameOf = record => Title.Of(record)!,
        Levels = [DivisionLevel.Village, DivisionLevel.Township],
        Stages =
        [
            new("proposed", TeamTexts.Proposed), new("adopted", TeamTexts.Adopted), new("done", TeamTexts.Done) { Asks = [Income, Beneficiaries], Ends = true },
            new("refused", TeamTexts.Refused) { From = ["proposed", "adopted"], IsBad = true, Ends = true },
        ],
        Figures =
        [
            RecordFigure.Reaching("ideas", TeamTexts.Ideas, TeamTexts.IdeaUnit, "proposed"),
            RecordFigure.Reaching("collective_income_increase", TeamTexts.Income, TeamTexts.TenThousand, "done", record => Income.Of(record)),
            RecordFigure.Reaching("beneficiaries", TeamTexts.Beneficiaries, TeamTexts.Persons, "done", record => Beneficiaries.Of(record)),
        ],
        IsPublic = true,
    };

    private static Phrase WordOf(VisitPurpose purpose) => purpose switch
    {
        VisitPurpose.Survey => TeamTexts.Survey,
        VisitPurpose.Discussion => TeamTexts.Discussion,
        VisitPurpose.Plan => TeamTexts.Plan,
        VisitPurpose.Other => TeamTexts.Other,
        _ => throw new ArgumentOutOfRangeException(nameof(purpose), purpose, "A purpose without a word."),
    };
}
