using LinyingTalent.Platform.Data;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Text;

namespace LinyingTalent.Tests.Platform.Identity;

public sealed class DepartmentRegistryTests
{
    [Fact]
    public void Shipped_Department_HasItsNameInBothLanguages()
    {
        Department agriculture = DepartmentRegistry.Shipped.Find("agriculture")!;
        agriculture.In(Languages.Chinese).ShouldBe("县农业农村局");
        agriculture.In(Languages.English).ShouldBe("Agriculture and Rural Affairs Bureau");
        DepartmentRegistry.Shipped.All.Count.ShouldBeGreaterThan(5);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Agriculture")]
    [InlineData("no-such")]
    public void Find_UnknownId_IsNothing(string? id) => DepartmentRegistry.Shipped.Find(id).ShouldBeNull();

    [Theory]
    [InlineData("Tax,县税务局,Tax Bureau", "line 3: 'Tax' is no id of a department")]
    [InlineData("a-department-with-long-id,县税务局,Tax Bureau", "line 3: 'a-department-with-long-id' is no id of a department")]
    [InlineData("tax,县税务局,", "line 3: the department tax lacks a name in one of the languages")]
    [InlineData("science,县税务局,Tax Bureau", "line 3: the id science stands in the table twice")]
    public void Read_MalformedLine_NamesIt(string line, string sentence) =>
        Should.Throw<DataFileException>(() => DepartmentRegistry.Read($"id,chinese,english\nscience,县科技局,Science Bureau\n{line}\n", "t.csv"))
            .Message.ShouldStartWith($"t.csv, {sentence}");
}
