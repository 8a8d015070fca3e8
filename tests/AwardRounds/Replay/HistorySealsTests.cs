using Azure.Data.Tables;
using LinyingTalent.AwardRounds;
using LinyingTalent.AwardRounds.Open;
using LinyingTalent.AwardRounds.Replay;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Storage;
using LinyingTalent.Tests.AwardRounds.Rank;
using LinyingTalent.Tests.Journeys;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Tests.AwardRounds.Replay;

/// <summary>A round's timeline is sealed at night; whoever changes a row of it afterwards, past our pages, is found out.</summary>
public sealed class HistorySealsTests
{
    private static readonly CaseId Id = CaseId.Parse("411122000000-2026-1");
    private static readonly DateTimeOffset Morning = County.Begins;

    [Fact]
    public async Task Seal_NightAfterNight_HoldsAllThatHappenedUntilThen()
    {
        await using County county = await County.StartAsync(campaign: false);
        await Happens(county, 1, 130, Morning);
        await Seal(county, Morning.AddDays(1));
        await Seal(county, Morning.AddDays(1).AddHours(1));
        await Happens(county, 131, 4, Morning.AddDays(2));
        await Seal(county, Morning.AddDays(4));
        await Happens(county, 135, 1, Morning.AddDays(5));

        RecordedHistory history = await county.Get<HistorySeals>().Of(Id);
        history.Seals.Select(seal => (seal.Day, seal.Last)).ShouldBe([(new DateOnly(2026, 3, 2), 130), (new DateOnly(2026, 3, 5), 134)]);
        history.Entries.Count.ShouldBe(135);
        HistoryChain.Verify(history.Entries, history.Seals).ShouldBeNull();
        history.Entries.ShouldAllBe(entry => !entry.Text.Contains("何县办") && !entry.Text.Contains("经研究"));
    }

    [Fact]
    public async Task Seal_WhatIsOfTheNewDayAlready_WaitsForItsOwnNight()
    {
        await using County county = await County.StartAsync(campaign: false);
        await Happens(county, 1, 3, Morning);
        await Happens(county, 4, 1, Morning.AddHours(15));
        await Seal(county, Morning.AddHours(15).AddMinutes(20));
        (await county.Get<HistorySeals>().Of(Id)).Seals.Single().Last.ShouldBe(3);
    }

    [Fact]
    public async Task Seal_BrokenOffBeforeTheSeal_GoesOnTheNextNight()
    {
        await using County county = await County.StartAsync(campaign: false);
        await Happens(county, 1, 3, Morning);
        await Seal(county, Morning.AddDays(1));
        await county.Get<Tables>()["RoundSeals"].DeleteEntityAsync(Id.ToString(), "s|2026-03-02", cancellationToken: TestContext.Current.CancellationToken);
        await Seal(county, Morning.AddDays(2));

        RecordedHistory history = await county.Get<HistorySeals>().Of(Id);
        history.Seals.Single().Last.ShouldBe(3);
        HistoryChain.Verify(history.Entries, history.Seals).ShouldBeNull();
    }

    [Theory]
    [InlineData("changed")]
    [InlineData("deleted")]
    [InlineData("last-deleted")]
    [InlineData("swapped")]
    public async Task Of_RowsChangedPastOurPages_NamesDayAndEntry(string how)
    {
        await using County county = await County.StartAsync(campaign: false);
        await Happens(county, 1, 5, Morning);
        await Seal(county, Morning.AddDays(1));
        await Happens(county, 6, 5, Morning.AddDays(1));
        await Seal(county, Morning.AddDays(2));
        TableClient rows = county.Get<Tables>()["Rounds"];
        TableEntity eighth = await rows.GetEntityAsync<TableEntity>(Id.ToString(), "history|00008", cancellationToken: TestContext.Current.CancellationToken);
        TableEntity ninth = await rows.GetEntityAsync<TableEntity>(Id.ToString(), "history|00009", cancellationToken: TestContext.Current.CancellationToken);
        string text = eighth.GetString("Entry");
        switch (how)
        {
            case "changed":
                eighth["Entry"] = text.Replace("何县办", "何县瓣", StringComparison.Ordinal);
                await rows.UpsertEntityAsync(eighth, TableUpdateMode.Replace, TestContext.Current.CancellationToken);
                break;
            case "swapped":
                (eighth["Entry"], ninth["Entry"]) = (ninth.GetString("Entry"), text);
                await rows.UpsertEntityAsync(eighth, TableUpdateMode.Replace, TestContext.Current.CancellationToken);
                await rows.UpsertEntityAsync(ninth, TableUpdateMode.Replace, TestContext.Current.CancellationToken);
                break;
            default:
                await rows.DeleteEntityAsync(Id.ToString(), how == "deleted" ? "history|00008" : "history|00010", cancellationToken: TestContext.Current.CancellationToken);
                break;
        }

        RecordedHistory history = await county.Get<HistorySeals>().Of(Id);
        ChainFault fault = HistoryChain.Verify(history.Entries, history.Seals).ShouldNotBeNull();
        (fault.Day, fault.Entry).ShouldBe((new DateOnly(2026, 3, 3), how == "last-deleted" ? 10 : 8));
    }

    private static async Task Seal(County county, DateTimeOffset at)
    {
        county.Clock.SetUtcNow(at);
        await county.Get<HistorySeals>().Seal(new TimerInfo());
    }

    // So much happened to the round, an entry a minute.
    private static async Task Happens(County county, int from, int count, DateTimeOffset at)
    {
        var rounds = county.Get<RoundTable>();
        foreach (HistoryEntry[] some in Enumerable.Range(from, count).Select(number => new HistoryEntry(
            number, at.AddMinutes(number % 60), new Actor("county", "何县办"), nameof(WindowExtended), ["2026-03-30"], "经研究")).Chunk(50))
        {
            StoredCase<Round>? seen = await rounds.Find(Id);
            Round next = (seen?.State ?? Opened) with { Sequence = some[^1].Sequence };
            (await rounds.TryCommit(Id, seen?.Version, new($"step-{some[0].Sequence}", next, some, []))).ShouldBeTrue();
        }
    }

    private static Round Opened => Round.Open(new RoundOpened(
        Id, Morning,
        new RoundTerms(
            "2026年土专家评选", new Licence(RoundKind.Recognition, "土专家", 2026, "临人才〔2026〕1号", "", "县人才办", false, 2, 0, 0, 5, new(10, 5, 3)), "全县", "0395-8861234",
            new NominationTerms(new DateOnly(2026, 3, 20), Sealed: false, 3, 2), new ScoringTerms(GivenScores.Terms, 5, 2, 5, Blind: false), ["县政府网站"],
            new SigningTerms([SigningTerms.County], InOrder: true), new StageDays(5, 5, 5, 5, 5, 5, 5, 5)),
        Morning.AddDays(18)));
}
