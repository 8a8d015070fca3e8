using LinyingTalent.AdvisorSelection;
using LinyingTalent.AdvisorSelection.Analyse;
using LinyingTalent.Platform.Web.Forms;

namespace LinyingTalent.Tests.AdvisorSelection.Analyse;

/// <summary>The computed order of the three people is 2, 1, 3.</summary>
public sealed class AnalyseFormTests
{
    private static readonly IReadOnlyList<Assessment> Computed =
        Comparison.Of(Given.ThreePeople, Given.Facts(), new DateOnly(2026, 3, 2));

    [Fact]
    public void Blank_HoldsTheComputedRanks()
    {
        FormInput blank = AnalyseForm.Blank(Computed);
        blank["rank-2"].ShouldBe("1");
        blank["rank-1"].ShouldBe("2");
        blank["rank-3"].ShouldBe("3");
    }

    [Fact]
    public void Read_RankTwice_IsRefusedBesideTheSecond()
    {
        FormInput input = Typed(("rank-2", "1"), ("rank-1", "1"), ("rank-3", "3"));
        Read(input).ShouldBeNull();
        input.ErrorOf("rank-1").ShouldBe("第 1 名已排给钱禾，每个名次只能用一次。");
        input.Errors.ShouldHaveSingleItem();
    }

    [Fact]
    public void Read_RankBeyondTheLast_IsRefusedBesideIt()
    {
        FormInput input = Typed(("rank-2", "1"), ("rank-1", "2"), ("rank-3", "4"));
        Read(input).ShouldBeNull();
        input.ErrorOf("rank-3").ShouldNotBeNull();
    }

    [Fact]
    public void Read_ChangeWithoutReason_IsRefusedBesideTheReason()
    {
        FormInput input = Typed(("rank-2", "2"), ("rank-1", "1"), ("rank-3", "3"), ("reason-1", "熟悉村情"));
        Read(input).ShouldBeNull();
        input.ErrorOf("reason-2").ShouldBe("钱禾的名次与系统排序不同，请写明理由。");
    }

    [Fact]
    public void Read_Return_AsksForNoRanks()
    {
        FormInput input = Typed(("decision", AnalyseForm.Return));
        Read(input).ShouldBe(new Return(1, "意见"));
    }

    private static SelectionCommand? Read(FormInput input) => AnalyseForm.Read(input, Given.Proposed(), Computed);

    private static FormInput Typed(params (string Field, string Value)[] fields) => new(
        fields.Append(("remark", "意见")).Append(("_seen", "1")).Prepend(("decision", AnalyseForm.Confirm)).Reverse().DistinctBy(field => field.Item1)
            .Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
}
