using LinyingTalent.AwardRounds.Honours;
using LinyingTalent.AwardRounds.Nominate;
using LinyingTalent.AwardRounds.Notices;
using LinyingTalent.AwardRounds.Overview;
using LinyingTalent.AwardRounds.Panel;
using LinyingTalent.AwardRounds.Rank;
using LinyingTalent.AwardRounds.Replay;
using LinyingTalent.AwardRounds.Scoring;
using LinyingTalent.Certificates;
using LinyingTalent.Platform.Attachments;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Notifications;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Work;
using Microsoft.Extensions.DependencyInjection;

namespace LinyingTalent.AwardRounds;

internal static class AwardRoundsModule
{
    public static IServiceCollection AddAwardRounds(this IServiceCollection services)
    {
        foreach (var template in RoundTemplates.All) services.AddSingleton(template);
        return services
            .AddSingleton<RoundTable>()
            .AddSingleton<NominationTable>()
            .AddSingleton<NomineeTable>()
            .AddSingleton<ScoreTable>()
            .AddSingleton<RankTable>()
            .AddSingleton<PlaceHolders>()
            .AddSingleton<SealTable>()
            .AddSingleton<HistorySeals>()
            .AddSingleton<RecordBook>()
            .AddSingleton<HonourTable>()
            .AddSingleton<HonourCorrections>()
            .AddSingleton(provider => new CorrectionListener(correction => provider.GetRequiredService<HonourCorrections>().Note(correction)))
            .AddSingleton<ScoreCodes>()
            .AddSingleton<ScoreBook>()
            .AddSingleton<RoundFactsReader>()
            .AddSingleton<RoundBook>()
            .AddSingleton<NominationBook>()
            .AddSingleton<PastObjections>()
            .AddSingleton<ConflictFinder>()
            .AddSingleton<ConflictWatch>()
            .AddSingleton<Assignments>()
            .AddSingleton<ScoreDesk>()
            .AddSingleton<FormTable>()
            .AddSingleton<NominateForm>()
            .AddSingleton<ObjectForm>()
            .AddSingleton(NominationTable.Sealed)
            .AddSingleton(FormTable.Sealed)
            .AddSingleton<PostingFiles>()
            .AddSingleton<NominatorTable>()
            .AddSingleton(provider => new SealedUntil(provider.GetRequiredService<NominationBook>().SealedUntil))
            .AddScoped<JudgeFinder>()
            .AddSingleton<AwardWork>()
            .AddSingleton(provider => new WorkSource(provider.GetRequiredService<AwardWork>().For))
            .AddSingleton<RoundRecount>()
            .AddSingleton(provider => new RecountedDeadlines(RoundRecount.Kind, provider.GetRequiredService<RoundRecount>().HandIn))
            .AddSingleton<NominationRecount>()
            .AddSingleton(provider => new RecountedDeadlines(NominationRecount.Kind, provider.GetRequiredService<NominationRecount>().HandIn))
            .AddSingleton<AwardCalls>()
            .AddScoped<RoundDesk>()
            .AddSingleton(provider => new AttachmentArea(NominateForm.Container, provider.GetRequiredService<FormTable>().FilesOf))
            .AddSingleton(provider => new AttachmentArea(PostingFiles.Container, provider.GetRequiredService<PostingFiles>().UsedBy))
            .AddSingleton<RoundDemo>()
            .AddSingleton(provider => new DemoLoader(provider.GetRequiredService<RoundDemo>().HandIn))
            .AddSingleton(new NavigationLink(RoundLinks.List, () => RoundTexts.Title))
            .AddSingleton(new NavigationLink(RoundLinks.Honours, () => HonourTexts.Title));
    }
}

/// <summary>What waits for a person in the award rounds. A few rows a round, however many nominations it has.</summary>
internal sealed class AwardWork(RoundTable rounds, ScoreTable scores)
{
    public async Task<IReadOnlyList<ToDo>> For(Staff person, DateTimeOffset now)
    {
        var found = new List<ToDo>();
        foreach (DivisionCode county in person.Held.Select(grant => grant.Division.County).Distinct())
        {
            foreach (Round round in (await rounds.Of(county)).Where(round => !round.Ended))
            {
                found.AddRange(RoundActs.Of(round, person).Where(act => !act.Quiet && !act.Href.StartsWith(RoundLinks.Nominate(round.Id), StringComparison.Ordinal))
                    .Select(act => new ToDo(county, act.Href, RoundPageTexts.ToDoIn(round.Terms.Name, act.Text), round.Until)));
                if (await ToScore(round, person) is { } sheets) found.Add(sheets);
            }
        }

        return found;
    }

    private async Task<ToDo?> ToScore(Round round, Staff person) =>
        round.Step == RoundStep.Score && person.May(round.Id.Division, Role.Judge) && round.Pool.FirstOrDefault(judge => judge.Account == person.Id) is { } judge
        && await scores.Counts(round.Id, judge.Id) is { Open: > 0 } counts
            ? new ToDo(
                round.Id.Division, $"{RoundLinks.Judge(round.Id, judge.Id)}/{RoundLinks.ByAccount}", RoundPageTexts.ToScoreIn(round.Terms.Name, counts.Open), round.Until)
            : null;
}

/// <summary>A round that takes nominations from anyone.</summary>
internal sealed record AwardCall(string Name, string Href, DateOnly Until);

/// <summary>What anyone may take part in: for the public home page.</summary>
internal sealed class AwardCalls(RoundTable rounds)
{
    public const string HonoursPath = RoundLinks.Honours;

    /// <summary>The rounds of a county that take nominations at this hour, the first to end first.</summary>
    public async Task<IReadOnlyList<AwardCall>> Open(DivisionCode county, DateTimeOffset now) =>
    [
        .. (await rounds.Of(county)).Where(round => round.Step == RoundStep.Nominate && now < round.NominateUntil).OrderBy(round => round.NominateUntil)
            .Select(round => new AwardCall(round.Terms.Name, RoundLinks.Nominate(round.Id), Platform.Time.ShanghaiTime.DateOf(round.NominateUntil))),
    ];
}
