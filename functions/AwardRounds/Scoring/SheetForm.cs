using System.Globalization;
using LinyingTalent.AwardRounds.Rank;
using LinyingTalent.Platform.Web.Forms;

namespace LinyingTalent.AwardRounds.Scoring;

/// <summary>Reads a judge's marks. A draft may lack some; what is there must be on the scale.</summary>
internal static class SheetForm
{
    private const int LongText = 500;

    public static string FieldOf(Criterion criterion) => $"mark-{criterion.Id}";

    public static FormInput Fill(ScoreSheet sheet) => new(
        [.. sheet.Marks.Select(mark => KeyValuePair.Create($"mark-{mark.Criterion}", mark.Points.ToString("0.##", CultureInfo.InvariantCulture))), KeyValuePair.Create("remark", sheet.Remark)]);

    /// <returns>Null when a field is wrong; the sentence stands beside it.</returns>
    public static IReadOnlyList<Mark>? Read(FormInput input, Rubric rubric, bool isDraft, out string remark)
    {
        var marks = new List<Mark>();
        foreach (Criterion criterion in rubric.Criteria)
        {
            string field = FieldOf(criterion), typed = TypedText.Narrow(input[field]);
            if (isDraft && typed.Length == 0) continue;
            if (typed.Length == 0) input.Refuse(field, new MarkMissing(criterion.Name).Sentence);
            else if (!decimal.TryParse(typed, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal points) || points > criterion.Most)
                input.Refuse(field, new MarkOutside(criterion.Name, criterion.Most).Sentence);
            else if (points % rubric.Step != 0) input.Refuse(field, new MarkOffStep(criterion.Name, rubric.Step).Sentence);
            else marks.Add(new Mark(criterion.Id, points));
        }

        remark = input.Optional("remark", SheetTexts.Remark, LongText, manyLines: true) ?? "";
        return input.Errors.Count > 0 ? null : marks;
    }
}
