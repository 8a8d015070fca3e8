using LinyingTalent.AwardRounds.Notices;

namespace LinyingTalent.AwardRounds.Rank;

/// <summary>
/// Who takes the places of a round by its ranking as it is now: in rank, without those who fell, and no more leading cadres than may. Units have places
/// of their own and are ranked apart.
/// </summary>
internal sealed class PlaceHolders(RankTable ranks)
{
    /// <summary>Persons first, then units.</summary>
    public async Task<IReadOnlyList<RankedNomination>> Of(Round round) => [.. await Of(round, units: false), .. await Of(round, units: true)];

    /// <summary>Reads no further than the last place that is taken.</summary>
    public async Task<IReadOnlyList<RankedNomination>> Of(Round round, bool units)
    {
        var holders = new List<RankedNomination>();
        var places = new Places(round.Terms.PlacesOf(units), units ? null : round.Terms.Licence.MostCadres);
        if (places.Left == 0) return holders;
        await foreach (RankedNomination ranked in ranks.After(round.Id, round.Edition, units, 0))
        {
            if (places.Left == 0) break;
            if (!round.HasFallen(ranked.Place.Nomination) && places.Take(ranked.Cadre)) holders.Add(ranked);
        }

        return holders;
    }
}
