using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Records;
using LinyingTalent.Platform.Trades;
using LinyingTalent.Talents;

namespace LinyingTalent.Stations;

/// <summary>What the stations away keep: the stations, the people there, events, and the projects that come of it.</summary>
internal static class StationKinds
{
    public static ProgrammePart Part { get; } = new("stations", Effort.Stations, 1, StationTexts.Part, StationTexts.PartLead);

    private static readonly TextItem Name = new("name", StationTexts.Name, 40);
    private static readonly TextItem City = new("city", StationTexts.City, 30) { InList = true, IsPublic = true };
    private static readonly TextItem Host = new("host", StationTexts.Host, 60) { InList = true };
    private static readonly TelephoneItem Telephone = new("telephone", StationTexts.Telephone) { Optional = true };
    private static readonly DayItem Since = new("since", StationTexts.Since) { InList = true, IsPublic = true };
    private static readonly DayItem Closed = new("closed", StationTexts.Closed) { Optional = true };

    public static RecordKind Stations { get; } = new("stations", Part, StationTexts.Stations, StationTexts.NewStation)
    {
        Fields = [Name with { IsPublic = true }, City, Host, Telephone, Since, Closed],
        NameOf = record => Name.Of(record)!,
        Levels = [DivisionLevel.County],
        Writers = [Role.County],
        Check = check => Closed.Stored(check.Next) is not null && Closed.Of(check.Next) < Since.Of(check.Next)
            ? new RecordProblem(Closed.Key, StationTexts.ClosedBeforeSince) : null,
        Figures = [RecordFigure.There("stations", StationTexts.Stations, StationTexts.Unit, Since, Closed)],
        IsPublic = true,
    };

    private static readonly PersonItem Person = new("person", StationTexts.PersonName);
    private static readonly LinkItem Station = new("station", StationTexts.Station, "stations") { InList = true, IsPublic = true };
    private static readonly LinkItem AnyStation = Station with { Optional = true };
    private static readonly DayItem KnownSince = new("known", StationTexts.KnownSince) { InList = true };

    public static RecordKind AwayTalents { get; } = new("away-talents", Part, StationTexts.AwayTalents, StationTexts.NewAwayTalent)
    {
        Fields =
        [
            Person, Station, new ChoiceItem<Trade>("trade", StationTexts.Trade, TradeWords.Of) { InList = true },
            new TextItem("employer", StationTexts.Employer, 60) { InList = true }, Telephone, KnownSince,
        ],
        NameOf = record => Person.Of(record)!,
        NamesTalents = true,
        Acts = [(TalentRegistry.LinkPage("away-talents"), () => TalentRegistry.LinkText)],
        Levels = [DivisionLevel.Township, DivisionLevel.Village],
        Figures = [RecordFigure.There("away_talents", StationTexts.AwayTalents, StationTexts.Persons, KnownSince)],
    };

    private static readonly TextItem Title = new("title", StationTexts.Title, 60);
    private static readonly DayItem Day = new("day", StationTexts.Day, Ahead: true) { InList = true, IsPublic = true };
    private static readonly WholeItem Attended = new("attended", StationTexts.Attended, 0, 10_000, StationTexts.Persons) { Optional = true, InList = true, IsPublic = true };

    public static RecordKind Promotions { get; } = new("promotions", Part, StationTexts.Promotions, StationTexts.NewPromotion)
    {
        Fields = [Title with { IsPublic = true }, Station, Day, Attended, new TextItem("outcome", StationTexts.Outcome, 500, ManyLines: true) { Optional = true }],
        NameOf = record => Title.Of(record)!,
        Levels = [DivisionLevel.County],
        Writers = [Role.County],
        Check = check => Attended.Stored(check.Next) is not null && Day.Of(check.Next) > check.Today
            ? new RecordProblem(Attended.Key, StationTexts.NotHeldYet(Day.Of(check.Next))) : null,
        Figures = [RecordFigure.Happened("promotions", StationTexts.Promotions, StationTexts.Times, Day)],
        IsPublic = true,
    };

    private static readonly TextItem Project = new("project", StationTexts.Project, 60) { IsPublic = true };
    private static readonly AmountItem Amount = new("amount", StationTexts.Amount, 0.01m, 10_000_000, StationTexts.TenThousand) { InList = true, IsPublic = true };

    public static RecordKind Investments { get; } = new("investments", Part, StationTexts.Investments, StationTexts.NewInvestment)
    {
        Fields = [Project, new TextItem("investor", StationTexts.Investor, 60) { InList = true }, AnyStation, Amount],
        NameOf = record => Project.Of(record)!,
        Levels = [DivisionLevel.County, DivisionLevel.Township],
        Stages =
        [
            new("contact", StationTexts.Contact), new("negotiation", StationTexts.Negotiation), new("signed", StationTexts.Signed),
            new("building", StationTexts.Building), new("producing", StationTexts.Producing) { Ends = true },
            new("dropped", StationTexts.Dropped) { From = ["contact", "negotiation", "signed", "building"], IsBad = true, Ends = true },
        ],
        Figures =
        [
            RecordFigure.Reaching("signed_projects", StationTexts.SignedProjects, StationTexts.ProjectUnit, "signed"),
            RecordFigure.Reaching("signed_investment", StationTexts.SignedInvestment, StationTexts.TenThousand, "signed", record => Amount.Of(record)),
        ],
        IsPublic = true,

        // What is still talked about, and with which sum, is not for everybody.
        IsShown = record => record.Reached("signed") is not null,
    };
}
