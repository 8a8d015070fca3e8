using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Records;
using LinyingTalent.Platform.Trades;
using LinyingTalent.Talents;

namespace LinyingTalent.ServiceStations;

/// <summary>What the service stations keep: one in each township, its trainings and field visits, and the problems it gets solved.</summary>
internal static class ServiceStationKinds
{
    public static ProgrammePart Part { get; } = new("service-stations", Effort.Stations, 2, ServiceStationTexts.Part, ServiceStationTexts.PartLead);

    private static readonly TextItem Name = new("name", ServiceStationTexts.Name, 40) { IsPublic = true };
    private static readonly DayItem Since = new("since", ServiceStationTexts.Since) { InList = true, IsPublic = true };

    public static RecordKind Stations { get; } = new("service-stations", Part, ServiceStationTexts.Stations, ServiceStationTexts.NewStation)
    {
        Fields =
        [
            Name, new TextItem("site", ServiceStationTexts.Place, 60) { InList = true, IsPublic = true },
            new PersonItem("contact", ServiceStationTexts.Contact) { InList = true }, new TelephoneItem("telephone", ServiceStationTexts.Telephone) { Optional = true }, Since,
        ],
        NameOf = record => Name.Of(record)!,
        Claims = record => [new(record.Id.Division.ToString(), Platform.Records.Write.RecordForm.Division, ServiceStationTexts.OneATownship)],
        Figures = [RecordFigure.There("service_stations", ServiceStationTexts.Stations, ServiceStationTexts.StationUnit, Since)],
        IsPublic = true,
    };

    private static readonly LinkItem Station = new("station", ServiceStationTexts.Station, "service-stations");
    private static readonly TextItem Topic = new("topic", ServiceStationTexts.Topic, 80) { IsPublic = true };
    private static readonly DayItem Day = new("day", ServiceStationTexts.Day) { InList = true, IsPublic = true };

    public static RecordKind Trainings { get; } = new("station-trainings", Part, ServiceStationTexts.Trainings, ServiceStationTexts.NewTraining)
    {
        Fields =
        [
            Topic, Station, Day, new TextItem("teacher", ServiceStationTexts.Teacher, 40) { InList = true },
            new WholeItem("attended", ServiceStationTexts.Attended, 1, 5_000) { InList = true, IsPublic = true },
        ],
        NameOf = record => Topic.Of(record)!,
        Levels = [DivisionLevel.Township, DivisionLevel.Village],
        Figures = [RecordFigure.Happened("trainings", ServiceStationTexts.Trainings, ServiceStationTexts.Times, Day)],
        IsPublic = true,
    };

    private static readonly PersonItem Expert = new("expert", ServiceStationTexts.Expert) { IsPublic = true };

    public static RecordKind FieldVisits { get; } = new("field-visits", Part, ServiceStationTexts.FieldVisits, ServiceStationTexts.NewFieldVisit)
    {
        Fields =
        [
            Expert, Station, Day, new ChoiceItem<Trade>("trade", ServiceStationTexts.Trade, TradeWords.Of) { InList = true, IsPublic = true },
            new TextItem("what", ServiceStationTexts.What, 500, ManyLines: true) { IsPublic = true },
        ],
        NameOf = record => Expert.Of(record)!,
        NamesTalents = true,
        Acts = [(TalentRegistry.LinkPage("field-visits"), () => TalentRegistry.LinkText)],
        Levels = [DivisionLevel.Village, DivisionLevel.Township],
        Writers = [Role.Village, Role.Township, Role.County],
        Figures = [RecordFigure.Happened("field_visits", ServiceStationTexts.FieldVisits, ServiceStationTexts.Times, Day)],
        IsPublic = true,
    };

    private static readonly TextItem Question = new("question", ServiceStationTexts.Question, 120) { IsPublic = true };

    public static RecordKind Problems { get; } = new("problems", Part, ServiceStationTexts.Problems, ServiceStationTexts.NewProblem)
    {
        Fields = [Question, Station, new ChoiceItem<Trade>("trade", ServiceStationTexts.Trade, TradeWords.Of) { InList = true, IsPublic = true }, new PersonItem("asker", ServiceStationTexts.AskedBy)],
        NameOf = record => Question.Of(record)!,
        Levels = [DivisionLevel.Village, DivisionLevel.Township],
        Writers = [Role.Village, Role.Township, Role.County],
        Stages =
        [
            new("asked", ServiceStationTexts.Asked),
            new("assigned", ServiceStationTexts.Assigned) { Asks = [new TextItem("assignee", ServiceStationTexts.Someone, 40)], By = [Role.Township, Role.County] },
            new("solved", ServiceStationTexts.Solved)
            {
                Asks = [new TextItem("solver", ServiceStationTexts.Solver, 40) { InList = true }, new TextItem("solution", ServiceStationTexts.How, 500, ManyLines: true) { IsPublic = true }],
                From = ["asked", "assigned"], Ends = true,
            },
            new("unsolved", ServiceStationTexts.Unsolved) { From = ["asked", "assigned"], IsBad = true, Ends = true },
        ],
        Figures = [RecordFigure.Reaching("problems_solved", ServiceStationTexts.ProblemsSolved, ServiceStationTexts.ProblemUnit, "solved")],
        IsPublic = true,
    };
}
