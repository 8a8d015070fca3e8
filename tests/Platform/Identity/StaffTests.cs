using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;

namespace LinyingTalent.Tests.Platform.Identity;

public sealed class StaffTests
{
    private static readonly DivisionCode County = DivisionCode.Parse("411122000000");
    private static readonly DivisionCode Village = DivisionCode.Parse("411122204210");

    private static readonly Staff Farmer = new("d", "田农办", null, [new Grant(Role.Department, County, "agriculture")]);

    [Fact]
    public void SpeaksFor_OwnDepartmentInItsCounty_IsYes() => Farmer.SpeaksFor("agriculture", Village).ShouldBeTrue();

    [Fact]
    public void SpeaksFor_OtherDepartment_IsNo() => Farmer.SpeaksFor("organization", Village).ShouldBeFalse();

    [Fact]
    public void SpeaksFor_OtherCounty_IsNo() => Farmer.SpeaksFor("agriculture", DivisionCode.Parse("411121100201")).ShouldBeFalse();

    [Theory]
    [InlineData(nameof(Role.Department), null)]
    [InlineData(nameof(Role.County), "agriculture")]
    public void Grant_DepartmentWithoutItsRoleOrRoleWithoutDepartment_IsNone(string role, string? department) =>
        Should.Throw<ArgumentException>(() => new Grant(Enum.Parse<Role>(role), County, department));

    [Fact]
    public void Of_GrantOfADepartment_IsTheDepartmentsName()
    {
        RoleWords.Of(Farmer.Grants[0]).ShouldBe(DepartmentRegistry.Shipped.Find("agriculture"));
        RoleWords.Of(new Grant(Role.Village, Village)).ShouldBe(RoleWords.Of(Role.Village));
    }
}
