using LinyingTalent.Platform.Text;

namespace LinyingTalent.Platform.Identity;

internal static class IdentityTexts
{
    private static readonly PhraseBook Book = new(typeof(IdentityTexts));

    public static Phrase InPlaceOf(string name, string absent) => Book.Phrase([name, absent]);

    public static Phrase StandingIn(string absent, DateOnly through) => Book.Phrase([absent, through]);
}
