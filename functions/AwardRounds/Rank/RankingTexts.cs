using LinyingTalent.Platform.Text;

namespace LinyingTalent.AwardRounds.Rank;

internal static class RankingTexts
{
    private static readonly PhraseBook Book = new(typeof(RankingTexts));

    public static Phrase Title => Book.Phrase();

    public static Phrase Lead(int edition, int ranked, int ties) => Book.Phrase([edition, ranked, ties]);

    public static Phrase Unranked(int count) => Book.Phrase([count]);

    public static Phrase Confirm => Book.Phrase();

    public static Phrase ConfirmEffect(int places) => Book.Phrase([places]);

    public static Phrase Reason => Book.Phrase();

    public static Phrase LeadOfUnits(int edition, int ranked, int ties) => Book.Phrase([edition, ranked, ties]);

    public static Phrase ConfirmEffectWithUnits(int places, int units) => Book.Phrase([places, units]);

    public static Phrase Nobody => Book.Phrase();
}
