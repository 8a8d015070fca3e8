using LinyingTalent.Platform.Text;

namespace LinyingTalent.AwardRounds;

internal static class RoundTexts
{
    private static readonly PhraseBook Book = new(typeof(RoundTexts));

    public static Phrase Title => Book.Phrase();

    public static Phrase NotTaken => Book.Phrase();

    public static Phrase KindCommendation => Book.Phrase();

    public static Phrase KindRecognition => Book.Phrase();

    public static Phrase TalentOffice => Book.Phrase();

    public static Phrase BySystem => Book.Phrase();

    public static Phrase StepNominate => Book.Phrase();

    public static Phrase StepScreen => Book.Phrase();

    public static Phrase StepRecommend => Book.Phrase();

    public static Phrase StepPanel => Book.Phrase();

    public static Phrase StepScore => Book.Phrase();

    public static Phrase StepRank => Book.Phrase();

    public static Phrase StepNotice => Book.Phrase();

    public static Phrase StepApprove => Book.Phrase();

    public static Phrase StepHonour => Book.Phrase();

    public static Phrase StepHonoured => Book.Phrase();

    public static Phrase StepNotApproved => Book.Phrase();

    public static Phrase StepCalledOff => Book.Phrase();

    public static Phrase RoundExists => Book.Phrase();

    public static Phrase NoSuchRound => Book.Phrase();

    public static Phrase RoundHasEnded => Book.Phrase();

    public static Phrase StageOutOfOrder(Phrase stands) => Book.Phrase([stands]);

    public static Phrase PageIsStale => Book.Phrase();

    public static Phrase MoreScoresThanJudges => Book.Phrase();

    public static Phrase WindowUnusable => Book.Phrase();

    public static Phrase NoNoticePlace => Book.Phrase();

    public static Phrase NobodySigns => Book.Phrase();

    public static Phrase NotAllScreened(int open) => Book.Phrase([open]);

    public static Phrase NobodyEligible => Book.Phrase();

    public static Phrase NobodyRecommended => Book.Phrase();

    public static Phrase TownshipHasRecommended => Book.Phrase();

    public static Phrase AboveQuota(int count, int quota) => Book.Phrase([count, quota]);

    public static Phrase OrderUnusable => Book.Phrase();

    public static Phrase PanelIsDrawn => Book.Phrase();

    public static Phrase PoolMissing => Book.Phrase();

    public static Phrase PoolTooLarge(int count, int most) => Book.Phrase([count, most]);

    public static Phrase JudgeTwice(string name) => Book.Phrase([name]);

    public static Phrase TermsAreFrozen => Book.Phrase();

    public static Phrase QuorumIsNotMissed => Book.Phrase();

    public static Phrase NobodyToReplace => Book.Phrase();

    public static Phrase OfficeDoesNotSign => Book.Phrase();

    public static Phrase OfficeHasSigned => Book.Phrase();

    public static Phrase NotYourTurnToSign => Book.Phrase();

    public static Phrase EventOpened(string name) => Book.Phrase([name]);

    public static Phrase EventExtended(DateOnly day) => Book.Phrase([day]);

    public static Phrase EventNominationsClosed(string count) => Book.Phrase([count]);

    public static Phrase EventScreeningClosed(string count) => Book.Phrase([count]);

    public static Phrase EventRecommended(string township, string count) => Book.Phrase([township, count]);

    public static Phrase EventRecommendingClosed(string count) => Book.Phrase([count]);

    public static Phrase EventPoolStated(string count, string source) => Book.Phrase([count, source]);

    public static Phrase EventPoolStatedAs(string count, string source, string hash) => Book.Phrase([count, source, hash]);

    public static Phrase EventPanelDrawn(string value, string judges, string substitutes) => Book.Phrase([value, judges, substitutes]);

    public static Phrase EventScoringBegan(DateOnly day) => Book.Phrase([day]);

    public static Phrase EventFrozen(string hash) => Book.Phrase([hash]);

    public static Phrase EventSilentReminded(string count, string names) => Book.Phrase([count, names]);

    public static Phrase EventNobodySilent => Book.Phrase();

    public static Phrase EventNoticeUnchanged => Book.Phrase();

    public static Phrase EventNoticeCorrected(IWorded displaced, IWorded newcomers) => Book.Phrase([displaced, newcomers]);

    public static Phrase EventNobodyFollows(string count) => Book.Phrase([count]);

    public static Phrase Nobody => Book.Phrase();

    public static Phrase EventQuorumMissed(string count) => Book.Phrase([count]);

    public static Phrase EventReminded(DateOnly day) => Book.Phrase([day]);

    public static Phrase EventReplaced(string names, DateOnly day) => Book.Phrase([names, day]);

    public static Phrase EventLeftOut => Book.Phrase();

    public static Phrase EventReopened(DateOnly day) => Book.Phrase([day]);

    public static Phrase EventRanked(string edition, string ranked, string ties) => Book.Phrase([edition, ranked, ties]);

    public static Phrase EventRankingConfirmed(string edition) => Book.Phrase([edition]);

    public static Phrase EventNoticeDrawnUp(string number, string names) => Book.Phrase([number, names]);

    public static Phrase EventNoticePosted(string number, string place) => Book.Phrase([number, place]);

    public static Phrase EventNoticeEnded => Book.Phrase();

    public static Phrase EventConfirmed(DateOnly day) => Book.Phrase([day]);

    public static Phrase EventRecounted(DateOnly before, DateOnly after) => Book.Phrase([before, after]);

    public static Phrase EventRecountedNotice(string number, DateOnly before, DateOnly after) => Book.Phrase([number, before, after]);

    public static Phrase EventRecountedObjection(string number, DateOnly before, DateOnly after) => Book.Phrase([number, before, after]);

    public static Phrase CountsTheSame => Book.Phrase();

    public static Phrase EventNoticesOver => Book.Phrase();

    public static Phrase EventObjected(string number, Phrase way) => Book.Phrase([number, way]);

    public static Phrase EventUpheld(string number, string name) => Book.Phrase([number, name]);

    public static Phrase EventNotUpheld(string number) => Book.Phrase([number]);

    public static Phrase EventSigned(IWorded office) => Book.Phrase([office]);

    public static Phrase EventNotSigned(IWorded office) => Book.Phrase([office]);

    public static Phrase EventOverdue(Phrase step) => Book.Phrase([step]);

    public static Phrase EventCertified(string name, string number) => Book.Phrase([name, number]);

    public static Phrase EventClosed(string count) => Book.Phrase([count]);

    public static Phrase EventCalledOff => Book.Phrase();

    public static Phrase Collective => Book.Phrase();

    public static Phrase Individual => Book.Phrase();
}
