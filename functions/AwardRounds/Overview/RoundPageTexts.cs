using LinyingTalent.Platform.Text;

namespace LinyingTalent.AwardRounds.Overview;

internal static class RoundPageTexts
{
    private static readonly PhraseBook Book = new(typeof(RoundPageTexts));

    public static Phrase ListLead => Book.Phrase();

    public static Phrase None => Book.Phrase();

    public static Phrase Name => Book.Phrase();

    public static Phrase Kind => Book.Phrase();

    public static Phrase Places => Book.Phrase();

    public static Phrase Stage => Book.Phrase();

    public static Phrase Until => Book.Phrase();

    public static Phrase Open => Book.Phrase();

    public static Phrase SeeHonours => Book.Phrase();

    public static Phrase Beginning => Book.Phrase();

    public static Phrase BeginningLead => Book.Phrase();

    public static Phrase Number(int year, int number) => Book.Phrase([year, number]);

    public static Phrase Working => Book.Phrase();

    public static Phrase Reload => Book.Phrase();

    public static Phrase UntilWhen(DateTimeOffset until) => Book.Phrase([until]);

    public static Phrase Terms => Book.Phrase();

    public static Phrase PlacesOf(int places) => Book.Phrase([places]);

    public static Phrase Standard => Book.Phrase();

    public static Phrase StandardOf(int trade, int clean, int valid) => Book.Phrase([trade, clean, valid]);

    public static Phrase NominateUntil => Book.Phrase();

    public static Phrase Quotas => Book.Phrase();

    public static Phrase QuotasOf(int handed, int recommended) => Book.Phrase([handed, recommended]);

    public static Phrase Criteria => Book.Phrase();

    public static Phrase CriterionOf(string name, int weight) => Book.Phrase([name, weight]);

    public static Phrase HowScored => Book.Phrase();

    public static Phrase HowScoredOf(int judges, int each, int quorum) => Book.Phrase([judges, each, quorum]);

    public static Phrase Drops(int from) => Book.Phrase([from]);

    public static Phrase IsBlind => Book.Phrase();

    public static Phrase Ties => Book.Phrase();

    public static Phrase Fingerprint => Book.Phrase();

    public static Phrase NotFrozen => Book.Phrase();

    public static Phrase NoticeOf(int days, string places) => Book.Phrase([days, places]);

    public static Phrase Nominations => Book.Phrase();

    public static Phrase Township => Book.Phrase();

    public static Phrase HandedIn => Book.Phrase();

    public static Phrase ToScreen => Book.Phrase();

    public static Phrase Judges => Book.Phrase();

    public static Phrase DrawnBy(string value, string source) => Book.Phrase([value, source]);

    public static Phrase CheckDraw => Book.Phrase();

    public static Phrase Judge => Book.Phrase();

    public static Phrase Place => Book.Phrase();

    public static Phrase OnPanel => Book.Phrase();

    public static Phrase Substitute => Book.Phrase();

    public static Phrase Given => Book.Phrase();

    public static Phrase StillOpen => Book.Phrase();

    public static Phrase Agreed => Book.Phrase();

    public static Phrase NotAgreed => Book.Phrase();

    public static Phrase Record => Book.Phrase();

    public static Phrase WaitsNominate => Book.Phrase();

    public static Phrase WaitsScreen => Book.Phrase();

    public static Phrase WaitsRecommend => Book.Phrase();

    public static Phrase WaitsPool => Book.Phrase();

    public static Phrase WaitsDraw => Book.Phrase();

    public static Phrase WaitsShort(int count) => Book.Phrase([count]);

    public static Phrase WaitsScore => Book.Phrase();

    public static Phrase Pools => Book.Phrase();

    public static Phrase PoolsChanged(int count) => Book.Phrase([count]);

    public static Phrase StatedAt => Book.Phrase();

    public static Phrase PoolSize => Book.Phrase();

    public static Phrase PoolSource => Book.Phrase();

    public static Phrase PoolHash => Book.Phrase();

    public static Phrase WaitsScoreAgain => Book.Phrase();

    public static Phrase WaitsRankAgain => Book.Phrase();

    public static Phrase PlacesWithCadres(int places, int cadres) => Book.Phrase([places, cadres]);

    public static Phrase WaitsRank => Book.Phrase();

    public static Phrase WaitsObjections(int open) => Book.Phrase([open]);

    public static Phrase WaitsPosting => Book.Phrase();

    public static Phrase WaitsNotice => Book.Phrase();

    public static Phrase WaitsApprove => Book.Phrase();

    public static Phrase WaitsHonour => Book.Phrase();

    public static Phrase EndedHonoured(int count) => Book.Phrase([count]);

    public static Phrase EndedNotApproved => Book.Phrase();

    public static Phrase EndedCalledOff => Book.Phrase();

    public static Phrase DoNominate => Book.Phrase();

    public static Phrase DoSeeNotice => Book.Phrase();

    public static Phrase DoSeeHonours => Book.Phrase();

    public static Phrase DoSeeRecord => Book.Phrase();

    public static Phrase DoRecommend => Book.Phrase();

    public static Phrase DoSign => Book.Phrase();

    public static Phrase DoExtend => Book.Phrase();

    public static Phrase DoCloseScreening => Book.Phrase();

    public static Phrase DoCloseRecommending => Book.Phrase();

    public static Phrase DoStatePool => Book.Phrase();

    public static Phrase DoDraw => Book.Phrase();

    public static Phrase DoReplace => Book.Phrase();

    public static Phrase DoRemind => Book.Phrase();

    public static Phrase DoLeaveOut => Book.Phrase();

    public static Phrase DoConfirmRanking => Book.Phrase();

    public static Phrase DoSeeRanking => Book.Phrase();

    public static Phrase DoPost(int number) => Book.Phrase([number]);

    public static Phrase DoAnswer(int number) => Book.Phrase([number]);

    public static Phrase DoRecordObjection => Book.Phrase();

    public static Phrase DoCallOff => Book.Phrase();

    public static Phrase ToDoIn(string round, Phrase act) => Book.Phrase([round, act]);

    public static Phrase ToScoreIn(string round, int open) => Book.Phrase([round, open]);

    public static Phrase UnitPlacesOf(int units) => Book.Phrase([units]);

    public static Phrase DoNominateUnit => Book.Phrase();
}
