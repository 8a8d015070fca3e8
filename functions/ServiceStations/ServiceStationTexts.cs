using LinyingTalent.Platform.Text;

namespace LinyingTalent.ServiceStations;

internal static class ServiceStationTexts
{
    private static readonly PhraseBook Book = new(typeof(ServiceStationTexts));

    public static Phrase Part => Book.Phrase();

    public static Phrase PartLead => Book.Phrase();

    public static Phrase Stations => Book.Phrase();

    public static Phrase NewStation => Book.Phrase();

    public static Phrase Name => Book.Phrase();

    public static Phrase Place => Book.Phrase();

    public static Phrase Contact => Book.Phrase();

    public static Phrase Telephone => Book.Phrase();

    public static Phrase Since => Book.Phrase();

    public static Phrase StationUnit => Book.Phrase();

    public static Phrase OneATownship => Book.Phrase();

    public static Phrase Trainings => Book.Phrase();

    public static Phrase NewTraining => Book.Phrase();

    public static Phrase Station => Book.Phrase();

    public static Phrase Topic => Book.Phrase();

    public static Phrase Day => Book.Phrase();

    public static Phrase Teacher => Book.Phrase();

    public static Phrase Attended => Book.Phrase();

    public static Phrase Times => Book.Phrase();

    public static Phrase FieldVisits => Book.Phrase();

    public static Phrase NewFieldVisit => Book.Phrase();

    public static Phrase Expert => Book.Phrase();

    public static Phrase Trade => Book.Phrase();

    public static Phrase What => Book.Phrase();

    public static Phrase Problems => Book.Phrase();

    public static Phrase NewProblem => Book.Phrase();

    public static Phrase Question => Book.Phrase();

    public static Phrase AskedBy => Book.Phrase();

    public static Phrase Asked => Book.Phrase();

    public static Phrase Assigned => Book.Phrase();

    public static Phrase Solver => Book.Phrase();

    public static Phrase How => Book.Phrase();

    public static Phrase Solved => Book.Phrase();

    public static Phrase Unsolved => Book.Phrase();

    public static Phrase ProblemsSolved => Book.Phrase();

    public static Phrase ProblemUnit => Book.Phrase();

    public static Phrase Someone => Book.Phrase();
}
