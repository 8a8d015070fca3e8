using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Records;
using LinyingTalent.Platform.Text;
using LinyingTalent.Talents;

namespace LinyingTalent.Envoys;

/// <summary>The six fields of the sector teams.</summary>
internal enum Sector
{
    Agriculture,
    Education,
    Health,
    Culture,
    Law,
    Social,
}

internal enum Occasion
{
    KeyDate,
    AllYear,
}

/// <summary>What the envoys' part keeps: the six teams, the envoys, and their services, which count once the county has accepted them.</summary>
internal static class EnvoyKinds
{
    public static ProgrammePart Part { get; } = new("envoys", Effort.Appointments, 5, EnvoyTexts.Part, EnvoyTexts.PartLead)
    {
        Pages = [new(Scores.ScoresEndpoint.Path, () => EnvoyTexts.Scores, Role.County, Role.Administrator)],
    };

    private static readonly TextItem Name = new("name", EnvoyTexts.Name, 40) { IsPublic = true };
    private static readonly ChoiceItem<Sector> SectorOf = new("sector", EnvoyTexts.Sector, WordOf) { InList = true, IsPublic = true };
    private static readonly DayItem Since = new("since", EnvoyTexts.Since) { InList = true, IsPublic = true };

    public static RecordKind Teams { get; } = new("sector-teams", Part, EnvoyTexts.Teams, EnvoyTexts.NewTeam)
    {
        Fields = [Name, SectorOf, Since],
        NameOf = record => Name.Of(record)!,
        Levels = [DivisionLevel.County],
        Writers = [Role.County],
        Claims = record => [new(SectorOf.Stored(record)!, SectorOf.Key, EnvoyTexts.OneASector)],
        Figures = [RecordFigure.There("sector_teams", EnvoyTexts.Teams, EnvoyTexts.TeamUnit, Since)],
        IsPublic = true,
    };

    private static readonly PersonItem Person = new("person", EnvoyTexts.PersonName);
    private static readonly LinkItem Team = new("team", EnvoyTexts.Team, "sector-teams") { InList = true, IsPublic = true };
    private static readonly TelephoneItem Telephone = new("telephone", EnvoyTexts.Telephone);
    private static readonly DayItem Joined = new("joined", EnvoyTexts.Joined) { InList = true };
    private static readonly DayItem Left = new("left", EnvoyTexts.Left) { Optional = true };

    public static RecordKind Envoys { get; } = new("envoys", Part, EnvoyTexts.Envoys, EnvoyTexts.NewEnvoy)
    {
        Fields = [Person, Team, Telephone, new TextItem("workplace", EnvoyTexts.Workplace, 60) { InList = true }, Joined, Left],
        NameOf = record => Person.Of(record)!,
        NamesTalents = true,
        Acts = [(TalentRegistry.LinkPage("envoys"), () => TalentRegistry.LinkText)],
        Levels = [DivisionLevel.County],
        Writers = [Role.County],
        Check = check => Left.Stored(check.Next) is not null && Left.Of(check.Next) < Joined.Of(check.Next) ? new RecordProblem(Left.Key, EnvoyTexts.LeftBeforeJoined) : null,
        Claims = record => Telephone.Of(record) is { } person && Left.Stored(record) is null ? [new(person, Telephone.Key, EnvoyTexts.OneTeamOnly)] : [],
        Figures = [RecordFigure.There("envoys", EnvoyTexts.Envoys, EnvoyTexts.Persons, Joined, Left)],
    };

    public const string Accepted = "accepted";

    public static LinkItem Envoy { get; } = new("envoy", EnvoyTexts.Envoy, "envoys") { InList = true };

    public static WholeItem Effect { get; } = new("effect", EnvoyTexts.Effect, 0, 100, EnvoyTexts.Point);

    public static WholeItem Satisfaction { get; } = new("satisfaction", EnvoyTexts.Satisfaction, 0, 100, EnvoyTexts.Point);

    private static readonly TextItem What = new("what", EnvoyTexts.What, 200) { IsPublic = true };
    private static readonly PictureItem Photo = new("picture", EnvoyTexts.Photo) { Optional = true, Hint = EnvoyTexts.PhotoHint };

    /// <summary>An action counts only with a photograph and the confirmation of the served, and once the county has accepted it.</summary>
    public static RecordKind Actions { get; } = new("service-actions", Part, EnvoyTexts.Actions, EnvoyTexts.NewAction)
    {
        Fields = [What, Envoy, new ChoiceItem<Occasion>("occasion", EnvoyTexts.Occasion, WordOf) { InList = true, IsPublic = true }, Photo],
        NameOf = record => What.Of(record)!,
        Levels = [DivisionLevel.Village, DivisionLevel.Township],
        Writers = [Role.Village, Role.Township, Role.County],
        Stages =
        [
            new("recorded", EnvoyTexts.Recorded),
            new("confirmed", EnvoyTexts.Confirmed) { Asks = [new TextItem("confirmer", EnvoyTexts.ConfirmedBy, 40)] },
            new(Accepted, EnvoyTexts.Accepted) { Asks = [Effect, Satisfaction], By = [Role.County], Ends = true },
            new("refused", EnvoyTexts.Refused) { From = ["recorded", "confirmed"], By = [Role.County], IsBad = true, Ends = true },
        ],
        Check = check => check.Next.Reached(Accepted) is not null && Photo.Stored(check.Next) is null ? new RecordProblem(Photo.Key, EnvoyTexts.PhotoMissing) : null,
        Figures = [RecordFigure.Reaching("service_actions", EnvoyTexts.Actions, EnvoyTexts.Times, Accepted)],
        IsPublic = true,
    };

    private static Phrase WordOf(Sector sector) => sector switch
    {
        Sector.Agriculture => EnvoyTexts.Agriculture,
        Sector.Education => EnvoyTexts.Education,
        Sector.Health => EnvoyTexts.Health,
        Sector.Culture => EnvoyTexts.Culture,
        Sector.Law => EnvoyTexts.Law,
        Sector.Social => EnvoyTexts.Social,
        _ => throw new ArgumentOutOfRangeException(nameof(sector), sector, "A sector without a word."),
    };

    private static Phrase WordOf(Occasion occasion) => occasion switch
    {
        Occasion.KeyDate => EnvoyTexts.KeyDate,
        Occasion.AllYear => EnvoyTexts.AllYear,
        _ => throw new ArgumentOutOfRangeException(nameof(occasion), occasion, "An occasion without a word."),
    };
}
