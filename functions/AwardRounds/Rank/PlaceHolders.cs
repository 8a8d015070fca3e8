using LinyingTalent.AwardRounds.Notices;

namespace LinyingTalent.AwardRounds.Rank;

/// <summary>Who takes the places of a round by its ranking as it is now: in rank, without those who fell, and no more leading cadres than may.</summary>
internal sealed class PlaceHolders(RankTable ranks)
{
    /// <summary>Reads no further than the last place that is taken.</summary>
    public async Task<IReadOnlyList<RankedNomination>> Of(Round round)
    {
        var holders = new List<RankedNomination>();
        var places = new Places(round.Terms.Places, round.Terms.Licence.MostCadres);
        await foreach (RankedNomination ranked in ranks.After(round.Id, round.Edition, 0))
        {
            if (places.Left == 0) break;
            if (!round.HasFallen(ranked.Place.Nomination) && places.Take(ranked.Cadre)) holders.Add(ranked);
        }

        return holders;
    }
}
