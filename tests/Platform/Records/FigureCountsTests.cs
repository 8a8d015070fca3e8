using FsCheck;
using FsCheck.Fluent;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Records;
using LinyingTalent.Platform.Records.List;
using LinyingTalent.Stations;

namespace LinyingTalent.Tests.Platform.Records;

public sealed class FigureCountsTests
{
    private static readonly RecordKind Kind = StationKinds.Investments;
    private static readonly DateOnly Today = new(2026, 3, 2);

    /// <summary>Whatever is entered, brought forward, corrected and withdrawn in whatever order: what is kept is what a recount finds.</summary>
    [Fact]
    public void With_AnyChanges_IsWhatARecountFinds()
    {
        Gen<(int Record, int Amount, int Stages, int Month, bool Withdrawn)[]> changes = Gen.ArrayOf(
            from record in Gen.Choose(0, 5)
            from amount in Gen.Choose(1, 9_999)
            from stages in Gen.Choose(1, 4)
            from month in Gen.Choose(1, 24)
            from withdrawn in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
            select (record, amount, stages, month, withdrawn));
        Prop.ForAll(changes.ToArbitrary(), acts =>
        {
            var records = new Dictionary<int, KeptRecord>();
            FigureCounts kept = FigureCounts.None;
            foreach ((int number, int amount, int stages, int month, bool withdrawn) in acts)
            {
                KeptRecord next = Project(amount / 100m, stages, month) with { Withdrawn = withdrawn };
                kept = kept.With(Kind, records.GetValueOrDefault(number), next);
                records[number] = next;
            }

            return kept.Equals(FigureCounts.Of(Kind, records.Values));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Sum_OfTheRecordsBehindAFigure_IsTheKeptOne()
    {
        KeptRecord[] records = [Project(90_000, 3, 3), Project(60_000, 4, 14), Project(5, 2, 1), Project(7, 3, 2) with { Withdrawn = true }];
        KeptCounts[] lines = [new(records[0].Id.Division, FigureCounts.Of(Kind, records), default)];
        foreach (string asked in (string[])["signed_projects.2021", "signed_investment.2021-2022", "signed_investment.2022", "signed_projects.all", "signed_projects.2020"])
        {
            AskedCount count = AskedCount.Find(Kind, asked, Today).ShouldNotBeNull();
            FigureSums.Of(count.Figure, count.Period, lines).ShouldBe(count.Sum(records), asked);
        }

        AskedCount investment = AskedCount.Find(Kind, "signed_investment.2021-2022", Today)!;
        investment.Sum(records).ShouldBe(150_000);
        records.Where(record => investment.Of(record) != 0).Count().ShouldBe(2);
    }

    // A project that reached its stages one month after the other, the first so many months after December 2020.
    private static KeptRecord Project(decimal amount, int stages, int month) => new(
        RecordId.Parse("411122000000-0123456789"), Kind.Name, new Dictionary<string, string> { ["project"] = "冷链项目", ["amount"] = AmountItem.Write(amount) }, 1, default)
    {
        Stages = [.. Kind.Stages.Take(stages).Select((stage, i) => new StageReached(stage.Name, new DateOnly(2020, 12, 5).AddMonths(month), Actor.Process, ""))],
    };
}
