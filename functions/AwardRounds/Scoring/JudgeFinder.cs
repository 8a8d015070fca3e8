using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Web;

namespace LinyingTalent.AwardRounds.Scoring;

internal sealed record FoundSheet(Round Round, Nomination Nomination, ScoreSheet Sheet);

/// <summary>Finds what a judge's link or account leads to. Whoever has neither learns nothing: not even whether there is such a round.</summary>
internal sealed class JudgeFinder(RoundTable rounds, NominationTable nominations, ScoreTable scores, LinkTokens tokens, Visitor visitor)
{
    public static string PathOf(CaseId round, string judge, string token) => $"{RoundLinks.Judge(round, judge)}/{token}";

    public async Task<(Round Round, Judge Judge)?> Find(string round, string judge, string token)
    {
        if (!CaseId.TryParse(round, out CaseId id) || (await rounds.Find(id))?.State is not { Draw: { } draw } found) return null;
        if (found.JudgeOf(judge) is not { } who || !(draw.Judges.Contains(judge) || draw.Substitutes.Contains(judge))) return null;
        bool opens = token == RoundLinks.ByAccount
            ? visitor.Person is { } person && person.Id == who.Account && person.May(id.Division, Role.Judge)
            : tokens.Opens(token, RoundLinks.Judge(id, judge), who.Nonce);
        return opens ? (found, who) : null;
    }

    public async Task<FoundSheet?> FindSheet(string round, string judge, string token, string code) =>
        ScoreCodes.IsCode(code) && await Find(round, judge, token) is var (found, who)
        && await scores.Find(found.Id, who.Id, code) is { } sheet
        && await nominations.Find(NominationId.Parse(sheet.State.Nomination)) is { } nomination ? new FoundSheet(found, nomination.State, sheet.State) : null;
}
