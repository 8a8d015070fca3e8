using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Trades;

namespace LinyingTalent.AwardRounds.Scoring;

/// <summary>A nominee as a judge may see it: where the round is blind without name, village and photo, in the text of the deeds too.</summary>
/// <param name="Name">Null where it is hidden.</param>
internal sealed record SeenNominee(string? Name, DivisionCode? Village, Trade Trade, int TradeYears, string Employer, string Deeds, bool Photo, bool Evidence)
{
    private const string Hidden = "＊＊";

    public static SeenNominee Of(Round round, Nomination nomination)
    {
        Nominee nominee = nomination.Nominee;
        if (!round.Terms.Scoring.Blind)
            return new(nominee.Name, nominee.Village, nominee.Trade, nominee.TradeYears, nominee.Employer, nominee.Deeds, nominee.Photo is not null, nominee.Evidence is not null);

        // A village is called by its short name as well: 贾太石村 is 贾太石 in a sentence.
        string village = DivisionRegistry.Linying.Find(nominee.Village)!.Name, township = DivisionRegistry.Linying.Find(nominee.Village.Township!.Value)!.Name;
        string[] telling = [nominee.Name, village, Short(village, "村委会", "村", "社区"), township, Short(township, "镇", "乡", "街道"), nomination.Nominator.Name];
        string deeds = telling.Where(word => word.Length > 1).OrderByDescending(word => word.Length)
            .Aggregate(nominee.Deeds, (text, word) => text.Replace(word, Hidden, StringComparison.Ordinal));
        return new(null, null, nominee.Trade, nominee.TradeYears, "", deeds, Photo: false, nominee.Evidence is not null);
    }

    private static string Short(string name, params string[] endings) =>
        endings.FirstOrDefault(ending => name.EndsWith(ending, StringComparison.Ordinal)) is { } ending ? name[..^ending.Length] : name;
}
