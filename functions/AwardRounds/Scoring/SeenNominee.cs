using System.Text.RegularExpressions;
using LinyingTalent.AwardRounds.Panel;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Trades;

namespace LinyingTalent.AwardRounds.Scoring;

/// <summary>A nominee as a judge may see it: where the round is blind without name, village, telephone and files, in the text of the deeds too.</summary>
/// <param name="Name">Null where it is hidden.</param>
internal sealed record SeenNominee(string? Name, DivisionCode? Village, Trade Trade, int TradeYears, string Employer, string Deeds, bool Photo, bool Evidence)
{
    private const string Hidden = "＊＊";

    // As people type it: blanks between the letters, dots, letters without width. 张 三 is 张三.
    private const string Between = @"[\s\p{Cf}·•．.\-_—]*";
    private const string Mobile = @"(?<!\d)1\d{2}[\s\-]?\d{4}[\s\-]?\d{4}(?!\d)";

    private Regex? Telling { get; init; }

    public static SeenNominee Of(Round round, Nomination nomination, DivisionRegistry divisions)
    {
        Nominee nominee = nomination.Nominee;
        if (!round.Terms.Scoring.Blind)
            return new(nominee.Name, nominee.Village, nominee.Trade, nominee.TradeYears, nominee.Employer, nominee.Deeds, nominee.Photo is not null, nominee.Evidence is not null);

        // A village is called by its short name as well: 贾太石村 is 贾太石 in a sentence.
        string village = divisions.Find(nominee.Village)!.Name, township = divisions.Find(nominee.Village.Township!.Value)!.Name;
        string[] telling =
        [
            nominee.Name, village, ShortVillage(village), township, Short(township, "镇", "乡", "街道"), nomination.Nominator.Name, nominee.Employer, nominee.Answering, .. nominee.IsUnit ? Employers.Of(nominee.Name) : [],
        ];
        var words = new Regex(
            string.Join('|', telling.Where(word => word.Length > 1).OrderByDescending(word => word.Length).Select(Spaced).Append(CalledNames.PatternOf(nominee.Answering, Spaced)).OfType<string>().Append(Mobile)),
            RegexOptions.CultureInvariant);

        // A file may show in its first line, or in a photo, whose it is: no judge of a blind round gets one.
        return new(null, null, nominee.Trade, nominee.TradeYears, "", words.Replace(nominee.Deeds, Hidden), Photo: false, Evidence: false) { Telling = words };
    }

    /// <summary>A text of the round, such as a criterion, without what would tell whom it is about.</summary>
    public string Hide(string text) => Telling?.Replace(text, Hidden) ?? text;

    private static string Spaced(string word) => string.Join(Between, word.Where(letter => !char.IsWhiteSpace(letter)).Select(letter => Regex.Escape(letter.ToString())));

    private static string ShortVillage(string village) => Short(village, "村民委员会", "居民委员会", "村委会", "居委会", "社区", "村") is var name && CalledNames.IsWord(name) ? village : name;

    private static string Short(string name, params string[] endings) =>
        endings.FirstOrDefault(ending => name.EndsWith(ending, StringComparison.Ordinal)) is { } ending ? name[..^ending.Length] : name;
}
