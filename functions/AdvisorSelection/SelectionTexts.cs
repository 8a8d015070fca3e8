using LinyingTalent.Platform.Text;

namespace LinyingTalent.AdvisorSelection;

internal static class SelectionTexts
{
    private static readonly PhraseBook Book = new(typeof(SelectionTexts));

    public static Phrase NotTaken => Book.Phrase();

    public static Phrase NobodyProposed => Book.Phrase();

    public static Phrase TooManyAdvisors(int serving, int asked, int most) => Book.Phrase([serving, asked, most]);

    public static Phrase ServesElsewhere(string name, string village) => Book.Phrase([name, village]);

    public static Phrase SamePersonTwice(string name, string other) => Book.Phrase([name, other]);

    public static Phrase NameCannotBePrinted(string name, string characters) => Book.Phrase([name, characters]);

    public static Phrase NoCampaignIsOpen => Book.Phrase();

    public static Phrase SelectionIsRunning(string number) => Book.Phrase([number]);

    public static Phrase StepOutOfOrder(Phrase stands) => Book.Phrase([stands]);

    public static Phrase PageIsStale => Book.Phrase();

    public static Phrase NobodyEligible => Book.Phrase();

    public static Phrase RanksAreNoOrder(int eligible) => Book.Phrase([eligible]);

    public static Phrase RankChangedWithoutReason(string name) => Book.Phrase([name]);

    public static Phrase TooManyPlaces(int asked, int most) => Book.Phrase([asked, most]);

    public static Phrase OpinionsOutstanding(string departments) => Book.Phrase([departments]);

    public static Phrase ObjectionUnanswered => Book.Phrase();

    public static Phrase NotConsulted => Book.Phrase();

    public static Phrase OpinionIsIn => Book.Phrase();

    public static Phrase OpinionTooLate => Book.Phrase();

    public static Phrase AlreadyAnswered => Book.Phrase();

    public static Phrase InvitationExpired => Book.Phrase();

    public static Phrase NotInvited => Book.Phrase();

    public static Phrase StepAnalyse => Book.Phrase();

    public static Phrase StepReview => Book.Phrase();

    public static Phrase StepCorrect => Book.Phrase();

    public static Phrase StepNotice => Book.Phrase();

    public static Phrase StepInvite => Book.Phrase();

    public static Phrase StepAppointed => Book.Phrase();

    public static Phrase StepUnfilled => Book.Phrase();

    public static Phrase StepRefused => Book.Phrase();

    public static Phrase StepWithdrawn => Book.Phrase();

    public static Phrase StepCertificate => Book.Phrase();

    public static Phrase KindRespectedCadre => Book.Phrase();

    public static Phrase KindEntrepreneur => Book.Phrase();

    public static Phrase KindRetiredTeacher => Book.Phrase();

    public static Phrase KindProsperousHousehold => Book.Phrase();

    public static Phrase KindAwayFromHome => Book.Phrase();

    public static Phrase KindReturningStudent => Book.Phrase();

    public static Phrase EventProposed(string names) => Book.Phrase([names]);

    public static Phrase EventAnalysed(string order) => Book.Phrase([order]);

    public static Phrase EventReordered(string order, string changes) => Book.Phrase([order, changes]);

    public static Phrase EventOpinionIn(IWorded department) => Book.Phrase([department]);

    public static Phrase EventNoObjection(IWorded department) => Book.Phrase([department]);

    public static Phrase EventObjection(IWorded department) => Book.Phrase([department]);

    public static Phrase EventDepartmentReminded(IWorded department) => Book.Phrase([department]);

    public static Phrase EventDepartmentSilent(IWorded department) => Book.Phrase([department]);

    public static Phrase EventEscalated(Phrase step, Phrase above) => Book.Phrase([step, above]);

    public static Phrase AboveCounty => Book.Phrase();

    public static Phrase AboveTownship => Book.Phrase();

    public static Phrase EventReturned(string days) => Book.Phrase([days]);

    public static Phrase EventCorrected(string names, string days) => Book.Phrase([names, days]);

    public static Phrase EventApproved(string places) => Book.Phrase([places]);

    public static Phrase EventRefused => Book.Phrase();

    public static Phrase EventNoticePosted(string names) => Book.Phrase([names]);

    public static Phrase EventObjected(string number) => Book.Phrase([number]);

    public static Phrase EventObjectionUpheld(string number, string name) => Book.Phrase([number, name]);

    public static Phrase EventObjectionNotUpheld(string number) => Book.Phrase([number]);

    public static Phrase EventNoticeEnded => Book.Phrase();

    public static Phrase EventWithdrawn => Book.Phrase();

    public static Phrase EventInvited(string name) => Book.Phrase([name]);

    public static Phrase EventReminded(string name) => Book.Phrase([name]);

    public static Phrase EventOfficeReminded => Book.Phrase();

    public static Phrase EventAccepted(string name) => Book.Phrase([name]);

    public static Phrase EventDeclined(string name) => Book.Phrase([name]);

    public static Phrase EventAcceptedRecorded(string name, Phrase way, DateOnly on) => Book.Phrase([name, way, on]);

    public static Phrase EventDeclinedRecorded(string name, Phrase way, DateOnly on) => Book.Phrase([name, way, on]);

    public static Phrase WayPaper => Book.Phrase();

    public static Phrase WayTelephone => Book.Phrase();

    public static Phrase WayInPerson => Book.Phrase();

    public static Phrase EventLapsed(string name) => Book.Phrase([name]);

    public static Phrase EventCertified(string name, string number) => Book.Phrase([name, number]);

    public static Phrase EventClosed(string appointed, string places) => Book.Phrase([appointed, places]);

    public static Phrase FoundedPublished => Book.Phrase();

    public static Phrase FoundedWellKnown => Book.Phrase();

    public static Phrase FoundedDefault => Book.Phrase();

    public static Phrase CriterionTrades => Book.Phrase();

    public static Phrase CriterionTradesWhy(string needed, string met) => Book.Phrase([needed, met]);

    public static Phrase CriterionExperience => Book.Phrase();

    public static Phrase CriterionExperienceWhy(string years, string full) => Book.Phrase([years, full]);

    public static Phrase CriterionRoots => Book.Phrase();

    public static Phrase CriterionRootsYes => Book.Phrase();

    public static Phrase CriterionRootsNo => Book.Phrase();

    public static Phrase CriterionTime => Book.Phrase();

    public static Phrase CriterionTimeWhy(string days, string full) => Book.Phrase([days, full]);

    public static Phrase CountsTheSame => Book.Phrase();

    public static Phrase EventRecounted(DateOnly before, DateOnly after) => Book.Phrase([before, after]);

    public static Phrase EventRecountedOpinion(IWorded department, DateOnly before, DateOnly after) => Book.Phrase([department, before, after]);

    public static Phrase EventRecountedObjection(string number, DateOnly before, DateOnly after) => Book.Phrase([number, before, after]);

    public static Phrase EventRecountedInvitation(string name, DateOnly before, DateOnly after) => Book.Phrase([name, before, after]);

    public static Phrase EventConfirmed(DateOnly day) => Book.Phrase([day]);

    public static Phrase CheckProcesses => Book.Phrase();

    public static Phrase CheckProcessGone => Book.Phrase();

    public static Phrase CheckProcessOver => Book.Phrase();

    public static Phrase CheckAccepted => Book.Phrase();

    public static Phrase CheckAcceptedWithout(int candidate) => Book.Phrase([candidate]);
}
