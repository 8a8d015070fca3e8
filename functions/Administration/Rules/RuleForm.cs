using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Rules;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Web.Forms;

namespace LinyingTalent.Administration.Rules;

/// <summary>A new version of a rule, as the administrator types it.</summary>
internal static class RuleForm
{
    private static readonly DateOnly Latest = new(2099, 12, 31);

    public static IReadOnlyList<FormOption> Standings =>
    [
        new(nameof(Standing.Published), RulePageTexts.StandingPublished, RulePageTexts.StandingPublishedHint),
        new(nameof(Standing.WellKnown), RulePageTexts.StandingWellKnown, RulePageTexts.StandingWellKnownHint),
        new(nameof(Standing.Default), RulePageTexts.StandingOwn, RulePageTexts.StandingOwnHint),
    ];

    /// <summary>The county, then its townships.</summary>
    public static IReadOnlyList<FormOption> Regions(DivisionCode county, DivisionRegistry divisions) =>
    [
        new(county.ToString(), RulePageTexts.WholeCounty(divisions.Find(county)!.Name)),
        .. divisions.Children(county).Select(township => new FormOption(township.Code.ToString(), township.Name)),
    ];

    /// <returns>The row and the reason; null when a field is wrong, the sentence stands beside it.</returns>
    public static (RuleRow Row, string Reason)? Read(
        FormInput input, RuleName name, string unit, IReadOnlyList<FormOption> regions, RuleTable table, DateOnly today)
    {
        int? value = input.Whole("value", RulePageTexts.NewValue, name.Least, name.Most);
        string? region = input.Choice("region", RulePageTexts.Where, regions);
        DateOnly? from = input.Date("from", RulePageTexts.ValidFrom, today, Latest);
        string? standing = input.Choice("standing", RulePageTexts.Standing, Standings);
        string? source = input.Required("source", RulePageTexts.SourceLabel, 200);
        string? reason = input.Required("reason", RulePageTexts.ReasonLabel, 300, manyLines: true);
        if (input.Errors.Count > 0) return null;

        var row = new RuleRow(
            name.Rule, DivisionCode.Parse(region!), from, ValidTo: null, new Figure(value!.Value, unit, Enum.Parse<Standing>(standing!), source!));
        if (WhyCrossed(row, table) is { } crossed) input.Refuse("value", crossed);
        return input.Errors.Count > 0 ? null : (row, reason!);
    }

    /// <summary>A least value must not go above its greatest, nor the other way round; null when the two agree.</summary>
    public static Phrase? WhyCrossed(RuleRow row, RuleTable table)
    {
        const string Min = ".min", Max = ".max";
        bool isLeast = row.Id.EndsWith(Min, StringComparison.Ordinal);
        if (!isLeast && !row.Id.EndsWith(Max, StringComparison.Ordinal)) return null;
        string otherId = row.Id[..^Min.Length] + (isLeast ? Max : Min);
        if (RuleNames.Shipped.FindRule(otherId) is not { } name) return null;
        Figure other = table.Value(otherId, row.Region!.Value, row.ValidFrom!.Value);
        string figure = name.Write(other, System.Globalization.CultureInfo.CurrentUICulture);
        string called = name.In(System.Globalization.CultureInfo.CurrentUICulture);
        if (isLeast) return row.Figure.Value > other.Value ? RulePageTexts.AboveMost(called, figure) : null;
        return row.Figure.Value < other.Value ? RulePageTexts.BelowLeast(called, figure) : null;
    }
}
