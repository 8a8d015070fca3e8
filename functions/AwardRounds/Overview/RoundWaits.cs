using LinyingTalent.AwardRounds.Notices;
using LinyingTalent.AwardRounds.Replay;
using LinyingTalent.AwardRounds.Steer;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Text;

namespace LinyingTalent.AwardRounds.Overview;

/// <summary>What a round waits for, as a sentence.</summary>
internal static class RoundWaits
{
    public static Phrase For(Round round) => round.Step switch
    {
        RoundStep.Nominate => RoundPageTexts.WaitsNominate,
        RoundStep.Screen => RoundPageTexts.WaitsScreen,
        RoundStep.Recommend => RoundPageTexts.WaitsRecommend,
        RoundStep.Panel when round.Pool.Count == 0 => RoundPageTexts.WaitsPool,
        RoundStep.Panel => RoundPageTexts.WaitsDraw,
        RoundStep.Score when round.Short > 0 => RoundPageTexts.WaitsShort(round.Short),
        RoundStep.Score when round.Reranked => RoundPageTexts.WaitsScoreAgain,
        RoundStep.Rank when round.Reranked => RoundPageTexts.WaitsRankAgain,
        RoundStep.Score => RoundPageTexts.WaitsScore,
        RoundStep.Rank => RoundPageTexts.WaitsRank,
        RoundStep.Notice when round.OpenObjections() is > 0 and var open => RoundPageTexts.WaitsObjections(open),
        RoundStep.Notice when round.ToPost().Any() => RoundPageTexts.WaitsPosting,
        RoundStep.Notice => RoundPageTexts.WaitsNotice,
        RoundStep.Approve => RoundPageTexts.WaitsApprove,
        RoundStep.Honour => RoundPageTexts.WaitsHonour,
        RoundStep.Honoured => RoundPageTexts.EndedHonoured(round.Certified.Count),
        RoundStep.NotApproved => RoundPageTexts.EndedNotApproved,
        RoundStep.CalledOff => RoundPageTexts.EndedCalledOff,
        _ => throw new ArgumentOutOfRangeException(nameof(round), round.Step, "A step without a sentence."),
    };
}

/// <summary>What a person can do about a round now: for its page and for the work list.</summary>
/// <param name="Quiet">Beside another act that is the expected one.</param>
internal sealed record RoundAct(string Href, Phrase Text, bool Quiet = false);

internal static class RoundActs
{
    public static IEnumerable<RoundAct> Of(Round round, Staff? person)
    {
        string Steer(string act) => RoundLinks.Steer(round.Id, act);
        if (round.Step == RoundStep.Nominate && round.Terms.Places > 0) yield return new(RoundLinks.Nominate(round.Id), RoundPageTexts.DoNominate);
        if (round.Step == RoundStep.Nominate && round.Terms.Units > 0) yield return new(RoundLinks.NominateUnit(round.Id), RoundPageTexts.DoNominateUnit, Quiet: round.Terms.Places > 0);
        if (round.Step == RoundStep.Notice || round.Reranked) yield return new(RoundLinks.Notice(round.Id), RoundPageTexts.DoSeeNotice, Quiet: true);
        if (round.Draw is not null) yield return new(RoundLinks.Draw(round.Id), RoundPageTexts.CheckDraw, Quiet: true);
        if (RecordBook.IsPublic(round)) yield return new(RoundLinks.Record(round.Id), RoundPageTexts.DoSeeRecord, Quiet: true);
        if (round.Step == RoundStep.Honoured) yield return new(RoundLinks.Honours, RoundPageTexts.DoSeeHonours, Quiet: true);
        if (person is null) yield break;
        if (round.Step == RoundStep.Recommend)
            foreach (var township in person.DivisionsAs(Role.Township).Where(township => round.Id.Division.Contains(township) && !round.Recommended.Contains(township.ToString())))
                yield return new(RoundLinks.Recommend(round.Id, township), RoundPageTexts.DoRecommend);
        if (round.Step == RoundStep.Approve)
            foreach (string office in round.Terms.Signing.Offices.Where(office => MaySign(round, person, office))) yield return new(RoundLinks.Sign(round.Id, office), RoundPageTexts.DoSign);
        if (!person.May(round.Id.Division, Role.County)) yield break;
        switch (round.Step)
        {
            case RoundStep.Nominate:
                yield return new(Steer(Acts.Extend), RoundPageTexts.DoExtend, Quiet: true);
                break;
            case RoundStep.Screen:
                yield return new(Steer(Acts.CloseScreening), RoundPageTexts.DoCloseScreening);
                break;
            case RoundStep.Recommend:
                yield return new(Steer(Acts.CloseRecommending), RoundPageTexts.DoCloseRecommending);
                break;
            case RoundStep.Panel when round.Draw is null:
                yield return new(RoundLinks.Panel(round.Id), round.Pool.Count == 0 ? RoundPageTexts.DoStatePool : RoundPageTexts.DoDraw);
                break;
            case RoundStep.Score when round.Short > 0:
                yield return new(Steer(Acts.Replace), RoundPageTexts.DoReplace);
                yield return new(Steer(Acts.Remind), RoundPageTexts.DoRemind, Quiet: true);
                yield return new(Steer(Acts.Extend), RoundPageTexts.DoExtend, Quiet: true);
                yield return new(Steer(Acts.LeaveOut), RoundPageTexts.DoLeaveOut, Quiet: true);
                break;
            case RoundStep.Score:
                yield return new(Steer(Acts.Extend), RoundPageTexts.DoExtend, Quiet: true);
                break;
            case RoundStep.Rank:
                yield return new(RoundLinks.Ranking(round.Id), RoundPageTexts.DoConfirmRanking);
                break;
            case RoundStep.Notice:
                foreach (PublicNotice notice in round.ToPost()) yield return new(RoundLinks.Post(round.Id, notice.Number), RoundPageTexts.DoPost(notice.Number));
                break;
            default:
                break;
        }

        if (round.Step == RoundStep.Notice || round.Reranked)
        {
            foreach (Objection objection in round.Objections.Where(objection => objection.State == ObjectionState.Open))
                yield return new(RoundLinks.Objection(round.Id, objection.Number), RoundPageTexts.DoAnswer(objection.Number));
            yield return new(RoundLinks.RecordObjection(round.Id), RoundPageTexts.DoRecordObjection, Quiet: true);
        }

        if (round.Edition > 0 && round.Step != RoundStep.Rank) yield return new(RoundLinks.Ranking(round.Id), RoundPageTexts.DoSeeRanking, Quiet: true);
        if (!round.Ended && round.Step != RoundStep.Honour) yield return new(Steer(Acts.CallOff), RoundPageTexts.DoCallOff, Quiet: true);
    }

    /// <summary>Whether an office's signature is asked for now, and this person speaks for the office.</summary>
    public static bool MaySign(Round round, Staff person, string office) =>
        round.Signatures.All(signature => signature.Office != office)
        && (!round.Terms.Signing.InOrder || round.Terms.Signing.Offices[round.Signatures.Count] == office)
        && (office == SigningTerms.County ? person.May(round.Id.Division, Role.County) : person.SpeaksFor(office, round.Id.Division));
}
