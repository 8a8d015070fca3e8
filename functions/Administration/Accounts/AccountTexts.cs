using LinyingTalent.Platform.Text;

namespace LinyingTalent.Administration.Accounts;

internal static class AccountTexts
{
    private static readonly PhraseBook Book = new(typeof(AccountTexts));

    public static Phrase Title => Book.Phrase();

    public static Phrase Lead => Book.Phrase();

    public static Phrase None => Book.Phrase();

    public static Phrase New => Book.Phrase();

    public static Phrase NewLead => Book.Phrase();

    public static Phrase Add => Book.Phrase();

    public static Phrase Back => Book.Phrase();

    public static Phrase Search => Book.Phrase();

    public static Phrase Id => Book.Phrase();

    public static Phrase IdHint => Book.Phrase();

    public static Phrase IdWrong => Book.Phrase();

    public static Phrase Name => Book.Phrase();

    public static Phrase NameHint => Book.Phrase();

    public static Phrase Email => Book.Phrase();

    public static Phrase EmailHint => Book.Phrase();

    public static Phrase EmailWrong => Book.Phrase();

    public static Phrase NoEmail => Book.Phrase();

    public static Phrase Grants => Book.Phrase();

    public static Phrase GrantNumber(int number) => Book.Phrase([number]);

    public static Phrase Role => Book.Phrase();

    public static Phrase RoleMissing => Book.Phrase();

    public static Phrase Division => Book.Phrase();

    public static Phrase DivisionHint => Book.Phrase();

    public static Phrase Department => Book.Phrase();

    public static Phrase DepartmentHint => Book.Phrase();

    public static Phrase WrongLevel(Phrase role, Phrase level) => Book.Phrase([role, level]);

    public static Phrase LevelCounty => Book.Phrase();

    public static Phrase LevelTownship => Book.Phrase();

    public static Phrase LevelVillage => Book.Phrase();

    public static Phrase NothingGranted => Book.Phrase();

    public static Phrase Township => Book.Phrase();

    public static Phrase State => Book.Phrase();

    public static Phrase Active => Book.Phrase();

    public static Phrase Inactive => Book.Phrase();

    public static Phrase Change => Book.Phrase();

    public static Phrase Save => Book.Phrase();

    public static Phrase Reason => Book.Phrase();

    public static Phrase ReasonHint => Book.Phrase();

    public static Phrase Deactivate => Book.Phrase();

    public static Phrase DeactivateLead => Book.Phrase();

    public static Phrase Reactivate => Book.Phrase();

    public static Phrase ReactivateLead => Book.Phrase();

    public static Phrase History => Book.Phrase();

    public static Phrase AccountExists(string id) => Book.Phrase([id]);

    public static Phrase LastAdministrator(string name) => Book.Phrase([name]);

    public static Phrase LocksOneselfOut => Book.Phrase();

    public static Phrase ChangedMeanwhile => Book.Phrase();

    public static Phrase EventAdded(string name, string grants) => Book.Phrase([name, grants]);

    public static Phrase EventPersonChanged(string name) => Book.Phrase([name]);

    public static Phrase EventGrantsChanged(string before, string after) => Book.Phrase([before, after]);

    public static Phrase EventDeactivated => Book.Phrase();

    public static Phrase EventReactivated => Book.Phrase();
}
