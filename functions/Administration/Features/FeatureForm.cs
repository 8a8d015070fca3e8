using LinyingTalent.Platform.Features;
using LinyingTalent.Platform.Web.Forms;

namespace LinyingTalent.Administration.Features;

/// <summary>When a feature is to be open, as the administrator types it.</summary>
internal static class FeatureForm
{
    private static readonly DateOnly Latest = new(2099, 12, 31);

    public static IReadOnlyList<FormOption> Openings =>
    [
        new(nameof(Opening.Always), FeatureTexts.Always, FeaturePageTexts.AlwaysHint),
        new(nameof(Opening.Between), FeaturePageTexts.ForATime, FeaturePageTexts.ForATimeHint),
        new(nameof(Opening.Never), FeatureTexts.Never, FeaturePageTexts.NeverHint),
    ];

    /// <returns>Null when a field is wrong; the sentence stands beside it.</returns>
    public static (Opening Opening, DateOnly? First, DateOnly? Last, string Reason)? Read(FormInput input, DateOnly today)
    {
        Opening? opening = input.Choice("opening", FeaturePageTexts.Opening, Openings) is { } chosen ? Enum.Parse<Opening>(chosen) : null;
        DateOnly? first = null, last = null;
        if (opening == Opening.Between)
        {
            // A window may have begun already: what was open stays open.
            first = input.Date("first", FeaturePageTexts.First, latest: Latest);
            last = input.Date("last", FeaturePageTexts.Last, earliest: first > today ? first : today, latest: Latest);
        }

        string? reason = input.Required("reason", FeaturePageTexts.Reason, 300, manyLines: true);
        return input.Errors.Count > 0 ? null : (opening!.Value, first, last, reason!);
    }
}
