using System.Globalization;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Records;
using LinyingTalent.Platform.Rules;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Time;

namespace LinyingTalent.Talents.Duplicates;

/// <summary>What a likeness is worth, by the rule table.</summary>
/// <param name="Threshold">The points from which two records are shown as perhaps one person's.</param>
internal sealed record DuplicateWeights(int Identity, int Telephone, int NameAndBirth, int NameAndVillage, int Threshold);

/// <summary>Reads the weights that hold today.</summary>
internal sealed class DuplicateWeightsNow(CurrentRules rules, TimeProvider time)
{
    public async Task<DuplicateWeights> Read(DivisionCode division)
    {
        RuleTable table = await rules.Read();
        DateOnly today = ShanghaiTime.DateOf(time.GetUtcNow());
        int Whole(string rule) => table.Value(rule, division, today).Whole;
        return new DuplicateWeights(
            Whole("duplicate.identity"), Whole("duplicate.telephone"), Whole("duplicate.name-birth"), Whole("duplicate.name-village"), Whole("duplicate.threshold"));
    }
}

/// <summary>Two records that may be one person's, with each point and its reason.</summary>
internal sealed record Likeness(KeptRecord First, KeptRecord Second, int Points, IReadOnlyList<Phrase> Reasons);

/// <summary>
/// Which records may be one person's: the same identity number, telephone, name with birth date, name with home village. Two different
/// identity numbers speak against it as much as the same one speaks for it: father and son share a telephone.
/// </summary>
internal static class DuplicateRules
{
    public static IReadOnlyList<Likeness> Find(IEnumerable<KeptRecord> talents, DuplicateWeights weights)
    {
        List<KeptRecord> all = [.. talents];
        IEnumerable<(KeptRecord, KeptRecord)> pairs = all.SelectMany(talent => KeysOf(talent).Select(key => (Key: key, Talent: talent)))
            .GroupBy(pair => pair.Key, pair => pair.Talent).SelectMany(PairsOf);
        return
        [
            .. pairs.DistinctBy(pair => (pair.Item1.Id, pair.Item2.Id)).Select(pair => Compare(pair.Item1, pair.Item2, weights)).Where(likeness => likeness.Points >= weights.Threshold)
                .OrderByDescending(likeness => likeness.Points).ThenBy(likeness => likeness.First.Id.ToString(), StringComparer.Ordinal),
        ];
    }

    public static Likeness Compare(KeptRecord one, KeptRecord other, DuplicateWeights weights)
    {
        var reasons = new List<Phrase>();
        int points = 0;
        if (Same(TalentKinds.Identity.Of)) Give(weights.Identity, DuplicateTexts.SameIdentity);
        else if (TalentKinds.Identity.Of(one) is not null && TalentKinds.Identity.Of(other) is not null) Give(-weights.Identity, DuplicateTexts.OtherIdentity);
        if (Same(TalentKinds.Telephone.Of)) Give(weights.Telephone, DuplicateTexts.SameTelephone);
        if (Same(NameAndBirth)) Give(weights.NameAndBirth, DuplicateTexts.SameNameAndBirth);
        else if (Same(NameAndVillage)) Give(weights.NameAndVillage, DuplicateTexts.SameNameAndVillage);
        return new Likeness(one, other, points, reasons);

        bool Same(Func<KeptRecord, string?> read) => read(one) is { } value && value == read(other);

        void Give(int given, Func<string, Phrase> why)
        {
            points += given;
            reasons.Add(why(Math.Abs(given).ToString(CultureInfo.InvariantCulture)));
        }
    }

    /// <summary>What somebody has in common with every record that can be theirs: who shares none of these is another person.</summary>
    public static IEnumerable<(int Kind, string Value)> KeysOf(KeptRecord talent)
    {
        if (TalentKinds.Identity.Of(talent) is { } identity) yield return (0, identity);
        if (TalentKinds.Telephone.Of(talent) is { } telephone) yield return (1, telephone);
        if (NameAndBirth(talent) is { } birth) yield return (2, birth);
        if (NameAndVillage(talent) is { } village) yield return (3, village);
    }

    private static string? NameAndBirth(KeptRecord talent) =>
        TalentKinds.Born.Stored(talent) is { } born && TalentKinds.Person.Of(talent) is { } name ? $"{name}/{born}" : null;

    private static string? NameAndVillage(KeptRecord talent) => TalentKinds.Person.Of(talent) is { } name ? $"{name}/{talent.Id.Division}" : null;

    // In the order of their ids, so that a pair is the same pair by whatever it is found.
    private static IEnumerable<(KeptRecord, KeptRecord)> PairsOf(IEnumerable<KeptRecord> alike)
    {
        List<KeptRecord> group = [.. alike.OrderBy(talent => talent.Id.ToString(), StringComparer.Ordinal)];
        return group.SelectMany((one, i) => group.Skip(i + 1).Select(other => (one, other)));
    }
}
