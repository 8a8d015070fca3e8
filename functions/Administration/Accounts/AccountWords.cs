using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Text;

namespace LinyingTalent.Administration.Accounts;

/// <summary>Accounts and what was changed about them, in words.</summary>
internal static class AccountWords
{
    public static string Grant(Grant grant, DivisionRegistry divisions) =>
        $"{divisions.Find(grant.Division)?.Name ?? grant.Division.ToString()} · {RoleWords.Of(grant)}";

    public static string Grants(IEnumerable<Grant> grants, DivisionRegistry divisions) => string.Join("；", grants.Select(grant => Grant(grant, divisions)));

    public static Phrase Level(DivisionLevel level) => level switch
    {
        DivisionLevel.County => AccountTexts.LevelCounty,
        DivisionLevel.Township => AccountTexts.LevelTownship,
        DivisionLevel.Village => AccountTexts.LevelVillage,
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "A level without a word."),
    };

    /// <summary>The sentence of a line in an account's history.</summary>
    public static Phrase What(HistoryEntry entry, DivisionRegistry divisions) => (entry.What, entry.Arguments) switch
    {
        (AccountHistory.Added, [var name, var grants]) => AccountTexts.EventAdded(name, Read(grants, divisions)),
        (AccountHistory.Changed, [var name, var before, var after]) when before == after => AccountTexts.EventPersonChanged(name),
        (AccountHistory.Changed, [_, var before, var after]) => AccountTexts.EventGrantsChanged(Read(before, divisions), Read(after, divisions)),
        (AccountHistory.Deactivated, _) => AccountTexts.EventDeactivated,
        (AccountHistory.Reactivated, _) => AccountTexts.EventReactivated,
        _ => throw new ArgumentOutOfRangeException(nameof(entry), entry.What, "An event without a sentence."),
    };

    private static string Read(string grants, DivisionRegistry divisions) => Grants(AccountHistory.ReadGrants(grants), divisions);
}
