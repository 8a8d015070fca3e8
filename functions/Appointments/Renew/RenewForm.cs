using System.Globalization;
using LinyingTalent.Platform.Web.Forms;

namespace LinyingTalent.Appointments.Renew;

/// <summary>For how long, and that the person agrees.</summary>
internal static class RenewForm
{
    public static FormInput Of(int years) => new(KeyValuePair.Create("years", years.ToString(CultureInfo.InvariantCulture)));

    /// <param name="most">The longest term that the rule table allows, in years.</param>
    /// <returns>Null when a field is wrong; the sentence stands beside it.</returns>
    public static RenewAppointment? Read(FormInput input, int most)
    {
        int? years = input.Whole("years", RenewTexts.Years, 1, most);
        if (!input.Checked("consent")) input.Refuse("consent", RenewTexts.ConsentMissing);
        string? remark = input.Required("remark", RenewTexts.Remark, 500, manyLines: true);
        return input.Errors.Count > 0 ? null : new RenewAppointment(years!.Value, remark!);
    }
}
