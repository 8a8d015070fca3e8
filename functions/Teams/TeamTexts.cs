using LinyingTalent.Platform.Text;

namespace LinyingTalent.Teams;

internal static class TeamTexts
{
    private static readonly PhraseBook Book = new(typeof(TeamTexts));

    public static Phrase Part => Book.Phrase();

    public static Phrase PartLead => Book.Phrase();

    public static Phrase Teams => Book.Phrase();

    public static Phrase NewTeam => Book.Phrase();

    public static Phrase Name => Book.Phrase();

    public static Phrase Leader => Book.Phrase();

    public static Phrase Since => Book.Phrase();

    public static Phrase TeamUnit => Book.Phrase();

    public static Phrase OneATownship => Book.Phrase();

    public static Phrase Members => Book.Phrase();

    public static Phrase NewMember => Book.Phrase();

    public static Phrase PersonName => Book.Phrase();

    public static Phrase Team => Book.Phrase();

    public static Phrase Telephone => Book.Phrase();

    public static Phrase Trade => Book.Phrase();

    public static Phrase Workplace => Book.Phrase();

    public static Phrase Joined => Book.Phrase();

    public static Phrase Left => Book.Phrase();

    public static Phrase Persons => Book.Phrase();

    public static Phrase OneTeamOnly => Book.Phrase();

    public static Phrase LeftBeforeJoined => Book.Phrase();

    public static Phrase Consent => Book.Phrase();

    public static Phrase ConsentMissing => Book.Phrase();

    public static Phrase Visits => Book.Phrase();

    public static Phrase NewVisit => Book.Phrase();

    public static Phrase Day => Book.Phrase();

    public static Phrase Purpose => Book.Phrase();

    public static Phrase Survey => Book.Phrase();

    public static Phrase Discussion => Book.Phrase();

    public static Phrase Plan => Book.Phrase();

    public static Phrase Other => Book.Phrase();

    public static Phrase What => Book.Phrase();

    public static Phrase Times => Book.Phrase();

    public static Phrase Recorded => Book.Phrase();

    public static Phrase Confirmed => Book.Phrase();

    public static Phrase Denied => Book.Phrase();

    public static Phrase RecordedBeforeItWas(DateOnly day) => Book.Phrase([day]);

    public static Phrase DoConfirm(string name, DateOnly day) => Book.Phrase([name, day]);

    public static Phrase DoVisit(string team) => Book.Phrase([team]);

    public static Phrase Ideas => Book.Phrase();

    public static Phrase NewIdea => Book.Phrase();

    public static Phrase Title => Book.Phrase();

    public static Phrase By => Book.Phrase();

    public static Phrase Proposed => Book.Phrase();

    public static Phrase Adopted => Book.Phrase();

    public static Phrase Done => Book.Phrase();

    public static Phrase Refused => Book.Phrase();

    public static Phrase Income => Book.Phrase();

    public static Phrase TenThousand => Book.Phrase();

    public static Phrase Beneficiaries => Book.Phrase();

    public static Phrase IdeaUnit => Book.Phrase();
}
