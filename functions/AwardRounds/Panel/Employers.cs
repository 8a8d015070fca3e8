using System.Text;
using System.Text.RegularExpressions;

namespace LinyingTalent.AwardRounds.Panel;

/// <summary>Employers as people type them, each by one key: 某某县农业农村局 is 县 农业农村局, and 大地农业（某某）有限公司 is 大地农业某某公司.</summary>
internal static partial class Employers
{
    // What is left must still be a name: of 县医院 nearly everything would go.
    private const int ShortestName = 4;

    private static readonly char[] Between = ['、', ';', '；', '，', ',', '/', '\n'];

    // What kind of company it is gets left out or abbreviated as it pleases.
    private static readonly string[] Forms = ["股份有限公司", "有限责任公司", "有限公司", "集团公司", "总公司", "公司"];

    /// <summary>The keys of all that a text names; none where it names nothing.</summary>
    public static IReadOnlyCollection<string> Of(string? typed) =>
        typed is null ? [] : [.. typed.Split(Between).Select(KeyOf).Where(key => key.Length > 0).Distinct(StringComparer.Ordinal)];

    private static string KeyOf(string typed)
    {
        string plain = string.Concat(typed.Normalize(NormalizationForm.FormKC).ToUpperInvariant().Where(char.IsLetterOrDigit));
        string form = Array.Find(Forms, form => plain.EndsWith(form, StringComparison.Ordinal)) ?? "";
        string name = plain.Length - form.Length >= ShortestName ? plain[..^form.Length] : plain;

        // 某某县医院 and 县医院 keep the last letter of where they are.
        int place = Place().Match(name).Length;
        return place == 0 ? name : name.Length - place >= ShortestName ? name[place..] : name[(place - 1)..];
    }

    [GeneratedRegex(@"^(?:\p{L}{2,3}省)?(?:\p{L}{2,3}市)?(?:\p{L}{0,3}县)?", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
