using LinyingTalent.Administration.Accounts;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;

namespace LinyingTalent.Tests.Administration.Accounts;

public sealed class AccountRulesTests
{
    private static readonly DivisionCode Linying = DivisionCode.Parse("411122000000");
    private static readonly DivisionCode Elsewhere = DivisionCode.Parse("411121000000");
    private static readonly Staff First = Administrator("a", Linying);
    private static readonly Staff Second = Administrator("b", Linying);
    private static readonly Staff Clerk = new("c", "何县办", null, [new Grant(Role.County, Linying)]);

    [Fact]
    public void WhyNot_NewAccount_IsAllowedOnceAnId()
    {
        AccountRules.WhyNot(before: null, Clerk, First, [First]).ShouldBeNull();
        AccountRules.WhyNot(before: null, Clerk, First, [First, Clerk with { Active = false }]).ShouldBe(new AccountExists("c"));
    }

    [Fact]
    public void WhyNot_OneOfTwoAdministrators_MayGo()
    {
        AccountRules.WhyNot(Second, Second with { Active = false }, First, [First, Second]).ShouldBeNull();
        AccountRules.WhyNot(Second, Second with { Grants = Clerk.Grants }, First, [First, Second]).ShouldBeNull();
    }

    [Fact]
    public void WhyNot_LastAdministrator_MustStay()
    {
        Staff standIn = Clerk with { Id = "d" };
        AccountRules.WhyNot(Second, Second with { Active = false }, standIn, [Second, Clerk]).ShouldBe(new LastAdministrator("b"));
        AccountRules.WhyNot(Second, Second with { Active = false }, standIn, [First with { Active = false }, Second]).ShouldBe(new LastAdministrator("b"));
        AccountRules.WhyNot(Second, Second with { Grants = [new Grant(Role.Administrator, Elsewhere)] }, standIn, [Second, Administrator("e", Elsewhere)])
            .ShouldBe(new LastAdministrator("b"));
    }

    [Fact]
    public void WhyNot_OwnRoleOfAdministrator_IsNotTakenAway()
    {
        AccountRules.WhyNot(First, First with { Grants = Clerk.Grants }, First, [First, Second]).ShouldBe(new LocksOneselfOut());
        AccountRules.WhyNot(First, First with { Active = false }, First, [First, Second]).ShouldBe(new LocksOneselfOut());
        AccountRules.WhyNot(First, First with { Name = "沈主任" }, First, [First, Second]).ShouldBeNull();
    }

    private static Staff Administrator(string id, DivisionCode county) => new(id, id, null, [new Grant(Role.Administrator, county)]);
}
