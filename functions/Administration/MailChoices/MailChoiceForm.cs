using LinyingTalent.Platform.Notifications;
using LinyingTalent.Platform.Web.Forms;

namespace LinyingTalent.Administration.MailChoices;

internal static class MailChoiceForm
{
    public const string Choice = "choice";

    public static IReadOnlyList<FormOption> Choices =>
    [
        new(nameof(MailChoice.AtOnce), MailChoiceTexts.AtOnce, MailChoiceTexts.AtOnceHint),
        new(nameof(MailChoice.Weekly), MailChoiceTexts.Weekly, MailChoiceTexts.WeeklyHint),
        new(nameof(MailChoice.OnSite), MailChoiceTexts.OnSite, MailChoiceTexts.OnSiteHint),
    ];

    public static string WordOf(MailChoice choice) => Choices.First(option => option.Value == choice.ToString()).Text;

    /// <returns>Null when nothing that can be chosen was; the sentence stands beside the field.</returns>
    public static MailChoice? Read(FormInput input) => input.Choice(Choice, MailChoiceTexts.Choice, Choices) is { } chosen ? Enum.Parse<MailChoice>(chosen) : null;

    public static FormInput Of(MailChoice choice) => new(KeyValuePair.Create(Choice, choice.ToString()));
}
