using LinyingTalent.Platform.Web.Forms;

namespace LinyingTalent.Appointments.Assess;

/// <summary>The grade, and why where it is another than the one that stands.</summary>
internal static class AssessForm
{
    public static IReadOnlyList<FormOption> Grades => [.. Enum.GetValues<Grade>().Select(grade => new FormOption(grade.ToString(), AppointmentWords.Of(grade)))];

    /// <summary>Filled in with the grade that stands.</summary>
    public static FormInput Of(Assessment assessment) => new(KeyValuePair.Create("grade", assessment.Result.ToString()));

    /// <returns>Null when a field is wrong; the sentence stands beside it.</returns>
    public static JudgeAssessment? Read(FormInput input, Assessment assessment)
    {
        string? grade = input.Choice("grade", AssessTexts.Grade, Grades);
        string? reason = input.Optional("reason", AssessTexts.Reason, 500, manyLines: true);
        if (grade is not null && grade != assessment.Result.ToString() && reason is "") input.Refuse("reason", AppointmentTexts.JudgementReasonMissing);
        return input.Errors.Count > 0 ? null : new JudgeAssessment(assessment.Year.Number, Enum.Parse<Grade>(grade!), reason!);
    }
}
