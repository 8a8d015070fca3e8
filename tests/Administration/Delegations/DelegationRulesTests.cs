using FsCheck.Xunit;
using LinyingTalent.Administration.Delegations;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Refusals;

namespace LinyingTalent.Tests.Administration.Delegations;

public sealed class DelegationRulesTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    [Fact]
    public void WhyNot_NothingElse_IsAllowed() => DelegationRules.WhyNot(Of("a", "b", 0, 5), []).ShouldBeNull();

    [Fact]
    public void WhyNot_Oneself_IsRefused() => DelegationRules.WhyNot(Of("a", "a", 0, 5), []).ShouldBe(new StandsInForOneself());

    [Fact]
    public void WhyNot_SamePersonTwiceOnOneDay_IsRefused() =>
        DelegationRules.WhyNot(Of("a", "c", 5, 9), [Of("a", "b", 0, 5)]).ShouldBe(new AlreadyDelegated("A", "B", Day, Day.AddDays(5)));

    [Fact]
    public void WhyNot_DayAfter_IsAllowed() => DelegationRules.WhyNot(Of("a", "c", 6, 9), [Of("a", "b", 0, 5)]).ShouldBeNull();

    [Fact]
    public void WhyNot_DelegateIsAwayToo_IsRefused() =>
        DelegationRules.WhyNot(Of("a", "b", 2, 3), [Of("b", "c", 0, 5)]).ShouldBe(new DelegateIsAway("B", Day, Day.AddDays(5)));

    [Fact]
    public void WhyNot_AbsentStandsInForAnother_IsRefused_ForItIsNotPassedOn() =>
        DelegationRules.WhyNot(Of("b", "c", 2, 3), [Of("a", "b", 0, 5)]).ShouldBe(new StandsInForOther("B", "A", Day, Day.AddDays(5)));

    [Fact]
    public void WhyNot_TwoAbsentForOneDelegate_IsAllowed() => DelegationRules.WhyNot(Of("a", "c", 0, 5), [Of("b", "c", 0, 5)]).ShouldBeNull();

    [Fact]
    public void WhyNot_EndedEarly_NoLongerCounts() =>
        DelegationRules.WhyNot(Of("a", "c", 2, 3), [Of("a", "b", 0, 5) with { EndedBy = new Actor("a", "A") }]).ShouldBeNull();

    /// <summary>Whatever is allowed one after the other: on no day has anybody two delegates, or is away while standing in.</summary>
    [Property]
    public bool WhyNot_AnySequence_LeavesEachDayWithoutChains(byte[] choices)
    {
        var all = new List<Delegation>();
        foreach (byte[] c in choices.Chunk(4).Where(chunk => chunk.Length == 4))
        {
            Delegation asked = Of($"{(char)('a' + (c[0] % 4))}", $"{(char)('a' + (c[1] % 4))}", c[2] % 20, (c[2] % 20) + (c[3] % 5));
            if (DelegationRules.WhyNot(asked, all) is null) all.Add(asked);
        }

        return Enumerable.Range(0, 30).Select(Day.AddDays).All(day =>
        {
            List<Delegation> now = [.. all.Where(delegation => delegation.HoldsOn(day))];
            return now.DistinctBy(delegation => delegation.Absent).Count() == now.Count
                && !now.Any(delegation => now.Any(other => other.Absent == delegation.Delegate));
        });
    }

    private static Delegation Of(string absent, string standIn, int from, int through) => new(
        $"{absent}{standIn}{from}", DivisionCode.Parse("411122000000"), absent, absent.ToUpperInvariant(), standIn, standIn.ToUpperInvariant(),
        Day.AddDays(from), Day.AddDays(through), "年休假", new Actor(absent, absent), DateTimeOffset.UnixEpoch);
}
