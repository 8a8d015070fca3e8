using LinyingTalent.AwardRounds.Notices;
using LinyingTalent.AwardRounds.Open;
using LinyingTalent.AwardRounds.Panel;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Storage;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Web.Parts;

namespace LinyingTalent.AwardRounds;

/// <summary>The words for what is a value in the code.</summary>
internal static class RoundWords
{
    public static Phrase Of(RoundStep step) => step switch
    {
        RoundStep.Nominate => RoundTexts.StepNominate,
        RoundStep.Screen => RoundTexts.StepScreen,
        RoundStep.Recommend => RoundTexts.StepRecommend,
        RoundStep.Panel => RoundTexts.StepPanel,
        RoundStep.Score => RoundTexts.StepScore,
        RoundStep.Rank => RoundTexts.StepRank,
        RoundStep.Notice => RoundTexts.StepNotice,
        RoundStep.Approve => RoundTexts.StepApprove,
        RoundStep.Honour => RoundTexts.StepHonour,
        RoundStep.Honoured => RoundTexts.StepHonoured,
        RoundStep.NotApproved => RoundTexts.StepNotApproved,
        RoundStep.CalledOff => RoundTexts.StepCalledOff,
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "A step without a word."),
    };

    public static Tone ToneOf(RoundStep step) => step switch
    {
        RoundStep.Honoured => Tone.Good,
        RoundStep.NotApproved or RoundStep.CalledOff => Tone.Bad,
        _ => Tone.Waiting,
    };

    public static Phrase Of(RoundKind kind) => kind == RoundKind.Commendation ? RoundTexts.KindCommendation : RoundTexts.KindRecognition;

    public static Phrase Of(NominationStep step) => step switch
    {
        NominationStep.Submitted => NominationTexts.StepSubmitted,
        NominationStep.Returned => NominationTexts.StepReturned,
        NominationStep.Eligible => NominationTexts.StepEligible,
        NominationStep.Ineligible => NominationTexts.StepIneligible,
        NominationStep.Recommended => NominationTexts.StepRecommended,
        NominationStep.Withdrawn => NominationTexts.StepWithdrawn,
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "A step without a word."),
    };

    public static Tone ToneOf(NominationStep step) => step switch
    {
        NominationStep.Eligible or NominationStep.Recommended => Tone.Good,
        NominationStep.Ineligible => Tone.Bad,
        NominationStep.Withdrawn => Tone.Neutral,
        _ => Tone.Waiting,
    };

    public static Phrase Of(NominatorKind kind) => kind switch
    {
        NominatorKind.Self => NominationTexts.BySelf,
        NominatorKind.Village => NominationTexts.ByVillage,
        NominatorKind.Township => NominationTexts.ByTownship,
        NominatorKind.Anyone => NominationTexts.ByAnyone,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind without a word."),
    };

    public static Phrase Of(ConsentState consent) => consent switch
    {
        ConsentState.Asked => NominationTexts.ConsentAsked,
        ConsentState.Given => NominationTexts.ConsentGiven,
        ConsentState.Refused => NominationTexts.ConsentRefused,
        _ => throw new ArgumentOutOfRangeException(nameof(consent), consent, "A state without a word."),
    };

    public static Phrase Of(ObjectionWay way) => way switch
    {
        ObjectionWay.Form => NoticeTexts.WayForm,
        ObjectionWay.Letter => NoticeTexts.WayLetter,
        ObjectionWay.Telephone => NoticeTexts.WayTelephone,
        ObjectionWay.InPerson => NoticeTexts.WayInPerson,
        _ => throw new ArgumentOutOfRangeException(nameof(way), way, "A way without a word."),
    };

    public static Phrase Of(ObjectionState state) => state switch
    {
        ObjectionState.Open => NoticeTexts.StateOpen,
        ObjectionState.Upheld => NoticeTexts.StateUpheld,
        ObjectionState.NotUpheld => NoticeTexts.StateNotUpheld,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A state without a word."),
    };

    public static Tone ToneOf(ObjectionState state) => state switch
    {
        ObjectionState.Upheld => Tone.Bad,
        ObjectionState.NotUpheld => Tone.Good,
        _ => Tone.Waiting,
    };

    /// <summary>Names in a row, or that there is nobody.</summary>
    public static IWorded Names(string names) => names.Length > 0 ? new Wording(names, names) : RoundTexts.Nobody;

    /// <summary>An office that signs: the county's talent office or a department.</summary>
    public static IWorded Signatory(string office) => office == SigningTerms.County ? RoundTexts.TalentOffice : DepartmentRegistry.Shipped[office];

    /// <summary>The sentence of a line in the timeline of a round or of a nomination.</summary>
    public static Phrase What(HistoryEntry entry, DivisionRegistry divisions) => (entry.What, entry.Arguments) switch
    {
        (nameof(RoundOpened), [var name]) => RoundTexts.EventOpened(name),
        (nameof(WindowExtended), [var day]) => RoundTexts.EventExtended(StoredDay.Read(day)),
        (nameof(NominationsClosed), [var count]) => RoundTexts.EventNominationsClosed(count),
        (nameof(ScreeningClosed), [var count]) => RoundTexts.EventScreeningClosed(count),
        (nameof(TownshipRecommended), [var township, var count]) => RoundTexts.EventRecommended(divisions.Find(DivisionCode.Parse(township))!.Name, count),
        (nameof(RecommendingClosed), [var count]) => RoundTexts.EventRecommendingClosed(count),
        (nameof(PoolStated), [var count, var source]) => RoundTexts.EventPoolStated(count, source),
        (nameof(PoolStated), [var count, var source, var hash]) => RoundTexts.EventPoolStatedAs(count, source, hash),
        (nameof(PanelDrawn), [var value, var judges, var substitutes]) => RoundTexts.EventPanelDrawn(value, judges, substitutes),
        (nameof(ScoringBegan), [var day]) => RoundTexts.EventScoringBegan(StoredDay.Read(day)),
        (nameof(SilentReminded), ["0", _]) => RoundTexts.EventNobodySilent,
        (nameof(SilentReminded), [var count, var names]) => RoundTexts.EventSilentReminded(count, names),
        (nameof(TermsFrozen), [var hash]) => RoundTexts.EventFrozen(hash),
        (nameof(QuorumMissed), [var count]) => RoundTexts.EventQuorumMissed(count),
        (nameof(JudgesReminded), [var day]) => RoundTexts.EventReminded(StoredDay.Read(day)),
        (nameof(JudgesReplaced), [var names, var day]) => RoundTexts.EventReplaced(names, StoredDay.Read(day)),
        (nameof(ShortLeftOut), _) => RoundTexts.EventLeftOut,
        (nameof(ScoringReopened), [var day]) => RoundTexts.EventReopened(StoredDay.Read(day)),
        (nameof(RankingComputed), [var edition, var ranked, var ties]) => RoundTexts.EventRanked(edition, ranked, ties),
        (nameof(RankingConfirmed), [var edition]) => RoundTexts.EventRankingConfirmed(edition),
        (nameof(NoticeDrawnUp), [var number, var names]) => RoundTexts.EventNoticeDrawnUp(number, names),
        (nameof(NoticeCorrected), ["", ""]) => RoundTexts.EventNoticeUnchanged,
        (nameof(NoticeCorrected), [var displaced, var newcomers]) => RoundTexts.EventNoticeCorrected(Names(displaced), Names(newcomers)),
        (nameof(NobodyFollows), [var count]) => RoundTexts.EventNobodyFollows(count),
        (nameof(NoticePosted), [var number, var place]) => RoundTexts.EventNoticePosted(number, place),
        (nameof(NoticeEnded), _) => RoundTexts.EventNoticeEnded,
        (nameof(RoundRecounted), [_, _, var before, var after]) when before == after => RoundTexts.EventConfirmed(StoredDay.Read(after)),
        (nameof(RoundRecounted), [nameof(RoundDate.Stage), _, var before, var after]) => RoundTexts.EventRecounted(StoredDay.Read(before), StoredDay.Read(after)),
        (nameof(RoundRecounted), [nameof(RoundDate.Notice), var number, var before, var after]) =>
            RoundTexts.EventRecountedNotice(number, StoredDay.Read(before), StoredDay.Read(after)),
        (nameof(RoundRecounted), [_, var number, var before, var after]) => RoundTexts.EventRecountedObjection(number, StoredDay.Read(before), StoredDay.Read(after)),
        (nameof(NoticesOver), _) => RoundTexts.EventNoticesOver,
        (nameof(Objected), [var number, var way]) => RoundTexts.EventObjected(number, Of(Enum.Parse<ObjectionWay>(way))),
        (nameof(ObjectionAnswered), [var number, ""]) => RoundTexts.EventNotUpheld(number),
        (nameof(ObjectionAnswered), [var number, var name]) => RoundTexts.EventUpheld(number, name),
        (nameof(OfficeSigned), [var office, ""]) => RoundTexts.EventSigned(Signatory(office)),
        (nameof(OfficeSigned), [var office, _]) => RoundTexts.EventNotSigned(Signatory(office)),
        (nameof(StageOverdue), [var step]) => RoundTexts.EventOverdue(Of(Enum.Parse<RoundStep>(step))),
        (nameof(HonourCertified), [var name, var number]) => RoundTexts.EventCertified(name, number),
        (nameof(RoundClosed), [var count]) => RoundTexts.EventClosed(count),
        (nameof(CalledOff), _) => RoundTexts.EventCalledOff,
        (nameof(Nominated), [var name]) => NominationTexts.EventNominated(name),
        (nameof(ConsentAnswered), [""]) => NominationTexts.EventConsented,
        (nameof(ConsentAnswered), _) => NominationTexts.EventDeclined,
        (nameof(ConsentLapsed), _) => NominationTexts.EventConsentLapsed,
        (nameof(NominationScreened), [""]) => NominationTexts.EventEligible,
        (nameof(NominationScreened), _) => NominationTexts.EventIneligible,
        (nameof(NominationReturned), _) => NominationTexts.EventReturned,
        (nameof(NominationCorrected), _) => NominationTexts.EventCorrected,
        (nameof(CorrectionLapsed), _) => NominationTexts.EventLapsed,
        (nameof(NominationWithdrawn), _) => NominationTexts.EventWithdrawn,
        (nameof(NominationRecommended), [var place]) => NominationTexts.EventRecommended(place),
        (nameof(NominationRecounted), [_, var before, var after]) when before == after => NominationTexts.EventConfirmed(StoredDay.Read(after)),
        (nameof(NominationRecounted), [nameof(NominationDate.Consent), var before, var after]) => NominationTexts.EventConsentMoved(StoredDay.Read(before), StoredDay.Read(after)),
        (nameof(NominationRecounted), [nameof(NominationDate.Correct), var before, var after]) => NominationTexts.EventCorrectMoved(StoredDay.Read(before), StoredDay.Read(after)),
        (nameof(NominationRecounted), [_, var before, var after]) => NominationTexts.EventScreenMoved(StoredDay.Read(before), StoredDay.Read(after)),
        (nameof(JudgeExcluded), [var judge, ""]) => NominationTexts.EventReplaced(judge),
        (nameof(JudgeExcluded), [var judge, var ground]) => NominationTexts.EventExcluded(judge, Conflicts.Describe(Enum.Parse<ConflictGround>(ground))),
        _ => throw new ArgumentOutOfRangeException(nameof(entry), entry.What, "An event without a sentence."),
    };
}
