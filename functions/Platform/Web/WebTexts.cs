using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;
using LinyingTalent.Platform.Divisions;

namespace LinyingTalent.Platform.Web;

/// <summary>
/// The fixed texts of layout, forms and parts, in the language of the request: Chinese in WebTexts.resx, English in
/// WebTexts.en.resx. A member's name is the key, its parameters are the placeholders.
/// </summary>
internal static class WebTexts
{
    private static readonly ResourceManager Resources = new(typeof(WebTexts));

    public static string SiteName(SiteCounty county) => Text([county.ShortName]);

    public static string SiteLine => Text();

    public static string SkipToContent => Text();

    public static string Navigation => Text();

    public static string SignIn => Text();

    public static string SignOut => Text();

    public static string OtherLanguage => Text();

    public static string OtherLanguageTag => Text();

    public static string FooterOwner(SiteCounty county) => Text([county.Name]);

    public static string FooterMethod => Text();

    public static string ErrorPrefix => Text();

    public static string Optional => Text();

    public static string PleaseChoose => Text();

    public static string Steps => Text();

    public static string Pages => Text();

    public static string FirstPage => Text();

    public static string NextPage => Text();

    public static string Cancel => Text();

    public static string ErrorReference => Text();

    public static string ToStart => Text();

    public static string GoBack => Text();

    public static string ErrorSummary(int count) => Text([count]);

    public static string ErrorIn(string part, string sentence) => Text([part, sentence]);

    public static string TypedTexts => Text();

    public static string FieldMissing(string label) => Text([label]);

    public static string FieldNotChosen(string label) => Text([label]);

    public static string FieldTooLong(string label, int max, int length) => Text([label, max, length]);

    public static string FieldHasForbiddenCharacter(string label, int place) => Text([label, place]);

    public static string FieldNotWhole(string label, int min, int max) => Text([label, min, max]);

    /// <param name="kind">JPG or PDF.</param>
    public static string FileKept(string kind) => Text([kind]);

    public static string FileDrop => Text();

    public static string FileChooseAgain => Text();

    public static string FieldNoDate(string label) => Text([label]);

    public static string FieldTooEarly(string label, DateOnly earliest) => Text([label, earliest]);

    public static string FieldTooLate(string label, DateOnly latest) => Text([label, latest]);

    /// <param name="state">done, current, stopped or ahead.</param>
    public static string StepState(string state) => Text([], $"{nameof(StepState)}.{state}");

    /// <param name="days">Working days until the deadline, below 0 after it.</param>
    public static string DaysLeft(int days) =>
        Text([Math.Abs(days)], $"{nameof(DaysLeft)}.{days switch { < 0 => "Overdue", 0 => "Today", 1 => "One", _ => "Some" }}");

    public static string ErrorTitle(int status) => OfStatus(status);

    public static string ErrorSentence(int status) => OfStatus(status);

    public static string ErrorAdvice(int status) => OfStatus(status);

    private static string OfStatus(int status, [CallerMemberName] string key = "") =>
        Text([], $"{key}.{(status is 400 or 403 or 404 or 409 or 410 or 413 or 429 ? status : 500)}");

    private static string Text([CallerMemberName] string key = "") => Text([], key);

    private static string Text(object[] arguments, [CallerMemberName] string key = "")
    {
        CultureInfo language = CultureInfo.CurrentUICulture;
        string text = Resources.GetString(key, language)
            ?? throw new MissingManifestResourceException($"WebTexts.resx has no text '{key}'.");
        return string.Format(CultureInfo.InvariantCulture, text, arguments);
    }
}
