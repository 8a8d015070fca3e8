using LinyingTalent.Platform.Text;

namespace LinyingTalent.AwardRounds.Steer;

internal static class SteerTexts
{
    private static readonly PhraseBook Book = new(typeof(SteerTexts));

    public static Phrase Effect => Book.Phrase();

    public static Phrase Last => Book.Phrase();

    public static Phrase LastHint => Book.Phrase();

    public static Phrase Reason => Book.Phrase();

    public static Phrase SilentJudge(string id, string name, int open) => Book.Phrase([id, name, open]);

    public static Phrase ExtendTitle => Book.Phrase();

    public static Phrase ExtendEffect(DateTimeOffset until) => Book.Phrase([until]);

    public static Phrase CloseScreeningTitle => Book.Phrase();

    public static Phrase CloseScreeningEffect(int all, int eligible, int open) => Book.Phrase([all, eligible, open]);

    public static Phrase CloseRecommendingTitle => Book.Phrase();

    public static Phrase CloseRecommendingEffect(int townships, int recommended) => Book.Phrase([townships, recommended]);

    public static Phrase RemindTitle => Book.Phrase();

    public static Phrase RemindEffect(int judges, int scores) => Book.Phrase([judges, scores]);

    public static Phrase ReplaceTitle => Book.Phrase();

    public static Phrase ReplaceEffect(int scores, int substitutes) => Book.Phrase([scores, substitutes]);

    public static Phrase LeaveOutTitle => Book.Phrase();

    public static Phrase LeaveOutEffect(int count) => Book.Phrase([count]);

    public static Phrase CallOffTitle => Book.Phrase();

    public static Phrase CallOffEffect => Book.Phrase();

    public static Phrase ExtendShortEffect(int nominations, int judges, int scores) => Book.Phrase([nominations, judges, scores]);
}
