using System.Globalization;
using LinyingTalent.Platform.Web.Forms;

namespace LinyingTalent.Appointments.Renew;

/// <summary>Whether the person goes on: for how long, and that they agree; or that the term is the last.</summary>
internal static class RenewForm
{
    private const string Renew = "renew";
    private const string Expire = "expire";

    public static IReadOnlyList<FormOption> Decisions => [new(Renew, RenewTexts.Renew), new(Expire, RenewTexts.Expire, RenewTexts.ExpireHint)];

    public static FormInput Of(int years) =>
        new(KeyValuePair.Create("decision", Renew), KeyValuePair.Create("years", years.ToString(CultureInfo.InvariantCulture)));

    /// <param name="most">The longest term that the rule table allows, in years.</param>
    /// <returns>Null when a field is wrong; the sentence stands beside it.</returns>
    public static TenureCommand? Read(FormInput input, int most)
    {
        bool renews = input.Choice("decision", RenewTexts.Decision, Decisions) == Renew;
        int? years = renews ? input.Whole("years", RenewTexts.Years, 1, most) : null;
        if (renews && !input.Checked("consent")) input.Refuse("consent", RenewTexts.ConsentMissing);
        string? remark = input.Required("remark", RenewTexts.Remark, 500, manyLines: true);
        return input.Errors.Count > 0 ? null : renews ? new RenewAppointment(years!.Value, remark!) : new LetExpire(remark!);
    }
}
