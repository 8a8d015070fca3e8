using LinyingTalent.AdvisorSelection.Notices;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Storage;
using LinyingTalent.Platform.Text;

namespace LinyingTalent.AdvisorSelection;

/// <summary>The words for what is a value in the code: steps, kinds, events, rules, criteria.</summary>
internal static class SelectionWords
{
    public static Phrase Step(SelectionStep step) => step switch
    {
        SelectionStep.Analyse => SelectionTexts.StepAnalyse,
        SelectionStep.Review => SelectionTexts.StepReview,
        SelectionStep.Correct => SelectionTexts.StepCorrect,
        SelectionStep.Notice => SelectionTexts.StepNotice,
        SelectionStep.Invite => SelectionTexts.StepInvite,
        SelectionStep.Appointed => SelectionTexts.StepAppointed,
        SelectionStep.Unfilled => SelectionTexts.StepUnfilled,
        SelectionStep.Refused => SelectionTexts.StepRefused,
        SelectionStep.Withdrawn => SelectionTexts.StepWithdrawn,
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "A step without a word."),
    };

    public static Phrase Kind(CandidateKind kind) => kind switch
    {
        CandidateKind.RespectedCadre => SelectionTexts.KindRespectedCadre,
        CandidateKind.Entrepreneur => SelectionTexts.KindEntrepreneur,
        CandidateKind.RetiredTeacher => SelectionTexts.KindRetiredTeacher,
        CandidateKind.ProsperousHousehold => SelectionTexts.KindProsperousHousehold,
        CandidateKind.AwayFromHome => SelectionTexts.KindAwayFromHome,
        CandidateKind.ReturningStudent => SelectionTexts.KindReturningStudent,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind without a word."),
    };

    /// <summary>The sentence of a line in the timeline.</summary>
    public static Phrase What(HistoryEntry entry) => (entry.What, entry.Arguments) switch
    {
        (nameof(Proposed), [var names]) => SelectionTexts.EventProposed(names),
        (nameof(Analysed), [var order, ""]) => SelectionTexts.EventAnalysed(order),
        (nameof(Analysed), [var order, var changes]) => SelectionTexts.EventReordered(order, changes),
        (nameof(Returned), [var days]) => SelectionTexts.EventReturned(days),
        (nameof(Corrected), [var names, var days]) => SelectionTexts.EventCorrected(names, days),
        (nameof(OpinionGiven), [var department]) => SelectionTexts.EventOpinionIn(Department(department)),
        (nameof(OpinionGiven), [var department, OpinionGiven.Objection]) => SelectionTexts.EventObjection(Department(department)),
        (nameof(OpinionGiven), [var department, _]) => SelectionTexts.EventNoObjection(Department(department)),
        (nameof(DepartmentReminded), [var department]) => SelectionTexts.EventDepartmentReminded(Department(department)),
        (nameof(DepartmentSilent), [var department]) => SelectionTexts.EventDepartmentSilent(Department(department)),
        (nameof(Escalated), [var step, var above]) => SelectionTexts.EventEscalated(
            Step(Enum.Parse<SelectionStep>(step)), above == nameof(Role.County) ? SelectionTexts.AboveCounty : SelectionTexts.AboveTownship),
        (nameof(Approved), [var places]) => SelectionTexts.EventApproved(places),
        (nameof(Refused), _) => SelectionTexts.EventRefused,
        (nameof(NoticePosted), [var names]) => SelectionTexts.EventNoticePosted(names),
        (nameof(Objected), [var number]) => SelectionTexts.EventObjected(number),
        (nameof(ObjectionAnswered), [var number, ""]) => SelectionTexts.EventObjectionNotUpheld(number),
        (nameof(ObjectionAnswered), [var number, var name]) => SelectionTexts.EventObjectionUpheld(number, name),
        (nameof(NoticeEnded), _) => SelectionTexts.EventNoticeEnded,
        (nameof(Withdrawn), _) => SelectionTexts.EventWithdrawn,
        (nameof(Invited), [var name]) => SelectionTexts.EventInvited(name),
        (nameof(Reminded), [""]) => SelectionTexts.EventOfficeReminded,
        (nameof(Reminded), [var name]) => SelectionTexts.EventReminded(name),
        (nameof(Accepted), [var name]) => SelectionTexts.EventAccepted(name),
        (nameof(Declined), [var name]) => SelectionTexts.EventDeclined(name),
        (nameof(Accepted), [var name, var way, var day]) => SelectionTexts.EventAcceptedRecorded(name, Way(Enum.Parse<AnswerWay>(way)), StoredDay.Read(day)),
        (nameof(Declined), [var name, var way, var day]) => SelectionTexts.EventDeclinedRecorded(name, Way(Enum.Parse<AnswerWay>(way)), StoredDay.Read(day)),
        (nameof(Lapsed), [var name]) => SelectionTexts.EventLapsed(name),
        (nameof(Recounted), [_, var before, var after]) when before == after => SelectionTexts.EventConfirmed(StoredDay.Read(after)),
        (nameof(Recounted), ["", var before, var after]) => SelectionTexts.EventRecounted(StoredDay.Read(before), StoredDay.Read(after)),
        (nameof(Recounted), [var name, var before, var after]) =>
            SelectionTexts.EventRecountedInvitation(name, StoredDay.Read(before), StoredDay.Read(after)),
        (nameof(OpinionRecounted) or nameof(ObjectionRecounted), [_, var before, var after]) when before == after => SelectionTexts.EventConfirmed(StoredDay.Read(after)),
        (nameof(OpinionRecounted), [var department, var before, var after]) =>
            SelectionTexts.EventRecountedOpinion(Department(department), StoredDay.Read(before), StoredDay.Read(after)),
        (nameof(ObjectionRecounted), [var number, var before, var after]) =>
            SelectionTexts.EventRecountedObjection(number, StoredDay.Read(before), StoredDay.Read(after)),
        (nameof(Certified), [var name, var certificate]) => SelectionTexts.EventCertified(name, certificate),
        (nameof(Closed), [var appointed, var places]) => SelectionTexts.EventClosed(appointed, places),
        _ => throw new ArgumentOutOfRangeException(nameof(entry), entry.What, "An event without a sentence."),
    };

    public static Phrase Way(AnswerWay way) => way switch
    {
        AnswerWay.Paper => SelectionTexts.WayPaper,
        AnswerWay.Telephone => SelectionTexts.WayTelephone,
        AnswerWay.InPerson => SelectionTexts.WayInPerson,
        _ => throw new ArgumentOutOfRangeException(nameof(way), way, "A way without a word."),
    };

    /// <summary>A department by its id; the id itself where the table no longer has it.</summary>
    public static IWorded Department(string id) => DepartmentRegistry.Shipped.Find(id) is { } department ? department : new Wording(id, id);

    /// <summary>How well a rule is founded.</summary>
    public static Phrase Founded(Platform.Rules.Standing standing) => standing switch
    {
        Platform.Rules.Standing.Published => SelectionTexts.FoundedPublished,
        Platform.Rules.Standing.WellKnown => SelectionTexts.FoundedWellKnown,
        Platform.Rules.Standing.Default => SelectionTexts.FoundedDefault,
        _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, "A standing without a word."),
    };

    public static Phrase Criterion(CriterionPoints points) => points.Criterion switch
    {
        "Trades" => SelectionTexts.CriterionTrades,
        "Experience" => SelectionTexts.CriterionExperience,
        "Roots" => SelectionTexts.CriterionRoots,
        "Time" => SelectionTexts.CriterionTime,
        _ => throw new ArgumentOutOfRangeException(nameof(points), points.Criterion, "A criterion without a name."),
    };

    public static Phrase Why(CriterionPoints points) => (points.Criterion, points.Arguments) switch
    {
        ("Trades", [var needed, var met]) => SelectionTexts.CriterionTradesWhy(needed, met),
        ("Experience", [var years, var full]) => SelectionTexts.CriterionExperienceWhy(years, full),
        ("Roots", _) when points.Given > 0 => SelectionTexts.CriterionRootsYes,
        ("Roots", _) => SelectionTexts.CriterionRootsNo,
        ("Time", [var days, var full]) => SelectionTexts.CriterionTimeWhy(days, full),
        _ => throw new ArgumentOutOfRangeException(nameof(points), points.Criterion, "A criterion without a reason."),
    };
}
