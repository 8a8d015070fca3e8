using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Rules;

namespace LinyingTalent.AwardRounds.Open;

/// <summary>
/// May this award be given at all? Pure. Every figure is the rule table's, for the county and the day on which the round is opened; a refusal
/// names its rule and the source of it.
/// </summary>
internal static class LicenceGate
{
    /// <summary>All that stands in the way, in the order of the form; empty when the round may be opened.</summary>
    /// <param name="earlier">The county's other rounds, those that were called off left out.</param>
    public static IReadOnlyList<LicenceRefusal> WhyNot(
        Licence licence, IReadOnlyCollection<EarlierRound> earlier, RuleTable rules, DivisionCode county, DateOnly day)
    {
        var figures = new Figures(rules, county, day);
        return
        [
            .. Form(licence),
            .. licence.Kind == RoundKind.Commendation ? Commendation(licence, earlier, figures) : Recognition(licence, figures),
        ];
    }

    private static IEnumerable<LicenceRefusal> Form(Licence licence)
    {
        if (string.IsNullOrWhiteSpace(licence.Basis)) yield return new BasisMissing();
        if (string.IsNullOrWhiteSpace(licence.Organiser)) yield return new OrganiserMissing();
        if (licence.Persons < 0 || licence.Units < 0 || licence.Cadres < 0) yield return new NegativePlaces();
        else if (licence.Persons + licence.Units == 0) yield return new NoPlaces();
        if (licence.Cadres > licence.Persons) yield return new CadresExceedPersons(licence.Cadres, licence.Persons);
    }

    private static IEnumerable<LicenceRefusal> Commendation(Licence licence, IReadOnlyCollection<EarlierRound> earlier, Figures figures)
    {
        CitedRule approval = figures["award.commendation.approval"], departments = figures["award.commendation.department-projects"];
        if (approval.Figure.Value > 0 && string.IsNullOrWhiteSpace(licence.ApprovalNumber)) yield return new ApprovalMissing(approval);
        if (licence.ByDepartment && departments.Figure.Value == 0) yield return new DepartmentMayNotCommend(departments);

        EarlierRound[] commendations = [.. earlier.Where(round => round.Kind == RoundKind.Commendation)];
        EarlierRound[] sameYear = [.. commendations.Where(round => round.Year == licence.Year)];
        CitedRule perYear = figures["award.commendation.projects-per-year"];
        if (sameYear.Length >= perYear.Figure.Whole) yield return new CommendedThisYear(string.Join("、", sameYear.Select(round => round.Project)), perYear);

        CitedRule cycle = figures["award.commendation.cycle"];
        int? last = commendations.Where(round => round.Project == licence.Project && round.Year < licence.Year).Max(round => (int?)round.Year);
        if (last is { } year && licence.Year - year < cycle.Figure.Whole) yield return new CommendedTooSoon(year, year + cycle.Figure.Whole, cycle);

        CitedRule persons = figures["award.commendation.persons.max"], units = figures["award.commendation.units.max"];
        if (licence.Persons > persons.Figure.Whole) yield return new TooManyPersons(licence.Persons, persons);
        if (licence.Units > units.Figure.Whole) yield return new TooManyUnits(licence.Units, units);

        CitedRule cadres = figures["award.commendation.cadres.max"];
        if (licence.Cadres * 100m > licence.Persons * cadres.Figure.Value) yield return new TooManyCadres(licence.Cadres, licence.Persons, cadres);
        CitedRule notice = figures["notice.period.min"];
        if (licence.NoticeDays < notice.Figure.Whole) yield return new NoticeTooShort(licence.NoticeDays, notice);
    }

    private static IEnumerable<LicenceRefusal> Recognition(Licence licence, Figures figures)
    {
        CitedRule notice = figures["award.recognition.notice"];
        if (licence.NoticeDays < notice.Figure.Whole) yield return new NoticeTooShort(licence.NoticeDays, notice);
        if (licence.Standard is not { } standard)
        {
            yield return new ValidMissing();
            yield break;
        }

        CitedRule trade = figures["award.recognition.trade-years.min"], clean = figures["award.recognition.clean-years.min"];
        if (standard.TradeYears < trade.Figure.Whole) yield return new TradeTooShort(standard.TradeYears, trade);
        if (standard.CleanYears < clean.Figure.Whole) yield return new CleanTooShort(standard.CleanYears, clean);
        CitedRule valid = figures["award.recognition.validity.max"];
        if (standard.ValidYears < 1) yield return new ValidMissing();
        else if (standard.ValidYears > valid.Figure.Whole) yield return new ValidTooLong(standard.ValidYears, valid);
    }

    private sealed record Figures(RuleTable Rules, DivisionCode County, DateOnly Day)
    {
        public CitedRule this[string rule] => CitedRule.From(Rules, rule, County, Day);
    }
}
