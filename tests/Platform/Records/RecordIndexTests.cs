using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Records;
using LinyingTalent.Talents;
using LinyingTalent.Tests.Journeys;
using LinyingTalent.Tests.Programme;

namespace LinyingTalent.Tests.Platform.Records;

/// <summary>What lists read from memory is what the table holds, whoever changed it.</summary>
public sealed class RecordIndexTests
{
    private static readonly Actor Office = new("county", "何县办");
    private static readonly DivisionCode County = DivisionCode.Parse(Kept.Linying);
    private static readonly DivisionCode Village = DivisionCode.Parse(Kept.Village);

    // Fewer than the log names, as many, and more: the last has to read the village anew.
    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(41)]
    [InlineData(100)]
    public async Task In_AfterSoManyChangesByAnotherProcess_IsWhatTheTableHolds(int added)
    {
        await using County county = await LinyingTalent.Tests.Journeys.County.StartAsync(campaign: false);
        var table = county.Get<RecordTable>();
        using var elsewhere = new RecordIndex(table);
        await table.AddMany(TalentKinds.Talents, [.. Enumerable.Range(0, 30).Select(number => Talent(number, Village))], Office, "first");
        (await elsewhere.In(TalentKinds.Talents, County)).Count.ShouldBe(30);

        await table.AddMany(TalentKinds.Talents, [.. Enumerable.Range(30, added).Select(number => Talent(number, Village))], Office, "second");

        await ShouldBeTheTable(elsewhere, table, County);
        await ShouldBeTheTable(elsewhere, table, Village);
        (await elsewhere.In(TalentKinds.Talents, Village)).Count.ShouldBe(30 + added);
    }

    [Fact]
    public async Task In_AfterEveryKindOfAct_IsWhatTheTableHolds()
    {
        await using County county = await LinyingTalent.Tests.Journeys.County.StartAsync(campaign: false);
        (RecordTable table, RecordDesk desk) = (county.Get<RecordTable>(), county.Get<RecordDesk>());
        using var elsewhere = new RecordIndex(table);
        KeptRecord talent = Talent(7, Village), neighbour = Talent(8, DivisionCode.Parse("411122204202"));
        foreach (Func<Task> act in (Func<Task>[])
        [
            () => desk.Keep(TalentKinds.Talents, talent.Id, talent.Values, opened: null, Office, "a"),
            () => desk.Keep(TalentKinds.Talents, neighbour.Id, neighbour.Values, opened: null, Office, "b"),
            () => desk.Correct(TalentKinds.Talents, talent.Id, new Dictionary<string, string>(talent.Values) { [TalentKinds.Years.Key] = "31" }, new Dictionary<string, string>(), "改", Office, "c", 1),
            () => desk.Withdraw(TalentKinds.Talents, talent.Id, "误录", Office, "d", 2),
            () => desk.Restore(TalentKinds.Talents, talent.Id, "恢复", Office, "e"),
            () => desk.Erase(TalentKinds.Talents, neighbour.Id, "f"),
        ])
        {
            await act();
            await ShouldBeTheTable(elsewhere, table, County);
        }

        (await elsewhere.Standing(TalentKinds.Talents, County)).ShouldHaveSingleItem().Values[TalentKinds.Years.Key].ShouldBe("31");
    }

    [Fact]
    public async Task In_OthersWriteMeanwhile_NeverMissesWhatWasThereBefore()
    {
        await using County county = await LinyingTalent.Tests.Journeys.County.StartAsync(campaign: false);
        var table = county.Get<RecordTable>();
        using var elsewhere = new RecordIndex(table);
        int there = 0;
        Task writer = Task.Run(async () =>
        {
            for (int number = 0; number < 40; number++)
            {
                await table.AddMany(TalentKinds.Talents, [Talent(number, Village)], Office, $"one-{number}");
                Interlocked.Increment(ref there);
            }
        }, TestContext.Current.CancellationToken);
        while (!writer.IsCompleted)
        {
            int before = Volatile.Read(ref there);
            (await elsewhere.In(TalentKinds.Talents, Village)).Count.ShouldBeGreaterThanOrEqualTo(before);
        }

        await writer;
        await ShouldBeTheTable(elsewhere, table, County);
    }

    private static async Task ShouldBeTheTable(RecordIndex index, RecordTable table, DivisionCode division)
    {
        IEnumerable<string> held = (await index.In(TalentKinds.Talents, division)).Select(indexed => Line(indexed.Record));
        held.ShouldBe(await table.In(TalentKinds.Talents, division).Select(Line).ToListAsync(TestContext.Current.CancellationToken));
    }

    private static string Line(KeptRecord record) => $"{record.Id} {record.Sequence} {record.Withdrawn} {record.Version} {string.Join(',', record.Values)}";

    private static KeptRecord Talent(int number, DivisionCode village) => new(
        new RecordId(village, $"7a{number:x8}"), TalentKinds.Talents.Name,
        new Dictionary<string, string> { [TalentKinds.Person.Key] = "赵田生", [TalentKinds.First.Key] = "Planting", [TalentKinds.Years.Key] = "3", [TalentKinds.Consent.Key] = "yes", [TalentKinds.Telephone.Key] = $"{number}|154|x" },
        1, LinyingTalent.Tests.Journeys.County.Begins);
}
