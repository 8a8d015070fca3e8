using LinyingTalent.AdvisorSelection.Campaigns;
using LinyingTalent.AdvisorSelection.Campaigns.Board;
using LinyingTalent.AdvisorSelection.Import;
using LinyingTalent.AdvisorSelection.Invite;
using LinyingTalent.AdvisorSelection.Notices;
using LinyingTalent.AdvisorSelection.Notices.Object;
using LinyingTalent.AdvisorSelection.Overview;
using LinyingTalent.AdvisorSelection.Propose;
using LinyingTalent.Platform.Attachments;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Checks;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Work;
using Microsoft.Extensions.DependencyInjection;

namespace LinyingTalent.AdvisorSelection;

internal static class AdvisorSelectionModule
{
    public static IServiceCollection AddAdvisorSelection(this IServiceCollection services)
    {
        foreach (var template in SelectionTemplates.All.Concat(CampaignNotices.Templates)) services.AddSingleton(template);
        return services
            .AddSingleton<SelectionTable>()
            .AddSingleton<SelectionFactsReader>()
            .AddImport()
            .AddSingleton<SelectionWork>()
            .AddSingleton(provider => new WorkSource(provider.GetRequiredService<SelectionWork>().For))
            .AddSingleton<InvitationFinder>()
            .AddSingleton<ProposalForm>()
            .AddSingleton<ProposalFiles>()
            .AddScoped<ProposingVillage>()
            .AddSingleton(provider => new AttachmentArea(ProposalFiles.Container, provider.GetRequiredService<ProposalFiles>().UsedBy))
            .AddScoped<SelectionDesk>()
            .AddSingleton<SelectionInvariants>()
            .AddSingleton(provider => provider.GetRequiredService<SelectionInvariants>().Processes)
            .AddSingleton(provider => provider.GetRequiredService<SelectionInvariants>().Acceptances)
            .AddSingleton(provider => new NeededProcesses(provider.GetRequiredService<SelectionInvariants>().Needed))
            .AddSingleton(provider => new ActedDeadlines(provider.GetRequiredService<SelectionInvariants>().Deadlines))
            .AddSingleton<SelectionRecount>()
            .AddSingleton(provider => new RecountedDeadlines(SelectionRecount.Kind, provider.GetRequiredService<SelectionRecount>().HandIn))
            .AddSingleton<CampaignTable>()
            .AddSingleton<VillageProposals>()
            .AddSingleton<ObjectForm>()
            .AddSingleton(Sealed.Rows)
            .AddScoped<CampaignDesk>()
            .AddSingleton<CampaignDemo>()
            .AddSingleton(provider => new DemoLoader(provider.GetRequiredService<CampaignDemo>().HandIn))
            .AddSingleton<SelectionDemo>()
            .AddSingleton(provider => new DemoLoader(provider.GetRequiredService<SelectionDemo>().HandIn))
            .AddSingleton(new NavigationLink(Links.List, () => OverviewTexts.ListTitle, SelectionDesk.Readers))
            .AddSingleton(new NavigationLink(Links.Board, () => BoardTexts.Title, Role.Township, Role.County))
            .AddSingleton(new NavigationLink(Links.Notices, () => PublicNoticeTexts.ListTitle))
            .AddSingleton(new NavigationLink(Links.Campaigns, () => CampaignTexts.Title, SelectionDesk.Readers));
    }
}

/// <summary>What waits for a person in the selections.</summary>
internal sealed class SelectionWork(SelectionTable selections, CampaignTable campaigns, VillageProposals proposals)
{
    /// <summary>Who may read the list of selections.</summary>
    public static IReadOnlyList<Role> Readers => SelectionDesk.Readers;

    /// <summary>The open steps that this person's roles may take, in no particular order.</summary>
    public async Task<IReadOnlyList<ToDo>> For(Staff person, DateTimeOffset now)
    {
        List<ToDo> found = await Proposals(person, now);
        foreach (var grant in person.Held.Distinct())
        {
            await foreach (var stored in selections.In(grant.Division))
            {
                Selection selection = stored.State;
                if (StepOf(selection, grant, now) is { } toDo) found.Add(toDo);
                found.AddRange(ObjectionsOf(selection, grant.Role));
            }
        }

        return found;
    }

    // While a campaign is open, every village with a free place and no running selection has to put people forward.
    private async Task<List<ToDo>> Proposals(Staff person, DateTimeOffset now)
    {
        var found = new List<ToDo>();
        foreach (DivisionCode village in person.DivisionsAs(Role.Village))
        {
            if (await campaigns.OpenAt(village, now) is { } campaign && (await proposals.Free(village, campaign, ShanghaiTime.DateOf(now))).Contains(village))
                found.Add(new(village, Links.Propose(village), CampaignTexts.DoPropose(campaign.Name), ShanghaiTime.EndOf(campaign.Last)));
        }

        return found;
    }

    private static IEnumerable<ToDo> ObjectionsOf(Selection selection, Role role) => role != Role.County ? [] :
        selection.Objections.Where(objection => objection.State == ObjectionState.Open).Select(objection => new ToDo(
            selection.Id.Division, Links.Objection(selection.Id, objection.Number), OverviewTexts.DoAnswerObjection(objection.Number), objection.AnswerBy.At));

    private static ToDo? StepOf(Selection selection, Grant grant, DateTimeOffset now)
    {
        CaseId id = selection.Id;
        ToDo By(string href, Phrase what, Deadline? due) => new(id.Division, href, what, due?.At);
        return (selection.Step, grant.Role) switch
        {
            (SelectionStep.Analyse, Role.Township) => By(Links.Analyse(id), OverviewTexts.DoAnalyse, selection.Due),
            (SelectionStep.Review, Role.County) => By(Links.Review(id), OverviewTexts.DoReview, selection.Due),
            (SelectionStep.Correct, Role.Village) => By(Links.Correct(id), OverviewTexts.DoCorrect, selection.Due),
            (SelectionStep.Review, Role.Department) when AwaitedOf(grant.Department!) is { } opinion =>
                By(Links.Opinion(id, opinion.Department), OverviewTexts.DoOpinion, opinion.Until),
            (_, var role) when role == selection.EscalatedTo =>
                By(Links.Case(id), OverviewTexts.DoChase(SelectionWords.Step(selection.Step)), selection.Due),
            _ => null,
        };

        Opinion? AwaitedOf(string department) =>
            selection.OpinionOf(department) is { State: OpinionState.Asked } opinion && now <= opinion.Until.At ? opinion : null;
    }
}
