using LinyingTalent.AwardRounds.Rank;

namespace LinyingTalent.Tests.AwardRounds.Rank;

public sealed class PlacesTests
{
    [Theory]
    [InlineData(null, "0123")]
    [InlineData(2, "0123")]
    [InlineData(1, "0124")]
    [InlineData(0, "0245")]
    public void Take_LeadingCadresAboveTheirShare_LetWhoeverFollowsMoveUp(int? cadres, string taken)
    {
        bool[] ranked = [false, true, false, true, false, false];
        var places = new Places(4, cadres);
        string.Concat(Enumerable.Range(0, ranked.Length).Where(at => places.Take(ranked[at]))).ShouldBe(taken);
        places.Left.ShouldBe(0);
    }
}
