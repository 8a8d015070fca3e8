using LinyingTalent.AwardRounds.Notices;
using LinyingTalent.Platform.Cases;

namespace LinyingTalent.AwardRounds.Scoring;

/// <summary>Who objected to whom in the county's earlier rounds: neither judges the other.</summary>
internal sealed class PastObjections(RoundTable rounds, NominationTable nominations)
{
    /// <summary>By the keyed hash of a person's telephone those of the others, whichever of the two objected.</summary>
    /// <param name="round">The round that is to be judged; its own objections come later than its scores.</param>
    public async Task<ILookup<string, string>> Of(CaseId round)
    {
        var pairs = new List<(string One, string Other)>();
        foreach (Round earlier in (await rounds.Of(round.Division)).Where(one => one.Id != round))
        {
            foreach (Objection objection in earlier.Objections)
            {
                if (await nominations.Find(NominationId.Parse(objection.Nomination)) is not { } nomination) continue;
                string nominee = nomination.State.Nominee.Contact;
                pairs.Add((nominee, objection.By));
                pairs.Add((objection.By, nominee));
            }
        }

        return pairs.Distinct().ToLookup(pair => pair.One, pair => pair.Other, StringComparer.Ordinal);
    }
}
