namespace LinyingTalent.AwardRounds.Rank;

/// <summary>The places of a round, taken in rank. Of leading cadres no more take one than the round's terms let: whoever follows moves up.</summary>
/// <param name="count">How many can win.</param>
/// <param name="cadres">How many of them may be leading cadres; null for no limit.</param>
internal sealed class Places(int count, int? cadres)
{
    private int cadresLeft = cadres ?? int.MaxValue;

    public int Left { get; private set; } = count;

    /// <summary>Whether the next in rank gets a place.</summary>
    public bool Take(bool cadre)
    {
        if (Left == 0 || (cadre && cadresLeft == 0)) return false;
        if (cadre) cadresLeft--;
        Left--;
        return true;
    }
}
