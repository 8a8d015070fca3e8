using LinyingTalent.AdvisorSelection.Campaigns;
using LinyingTalent.AdvisorSelection.Campaigns.Board;
using LinyingTalent.AdvisorSelection.Overview;
using LinyingTalent.AdvisorSelection.Propose;
using LinyingTalent.Platform.Attachments;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web;
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
            .AddSingleton<SelectionWork>()
            .AddSingleton<ProposalForm>()
            .AddSingleton<ProposalFiles>()
            .AddSingleton(provider => new AttachmentArea(ProposalFiles.Container, provider.GetRequiredService<ProposalFiles>().UsedBy))
            .AddScoped<SelectionDesk>()
            .AddSingleton<SelectionRecount>()
            .AddSingleton(provider => new RecountedDeadlines(SelectionRecount.Kind, provider.GetRequiredService<SelectionRecount>().HandIn))
            .AddSingleton<CampaignTable>()
            .AddSingleton<VillageProposals>()
            .AddScoped<CampaignDesk>()
            .AddSingleton<CampaignDemo>()
            .AddSingleton(provider => new DemoLoader(provider.GetRequiredService<CampaignDemo>().HandIn))
            .AddSingleton<SelectionDemo>()
            .AddSingleton(provider => new DemoLoader(provider.GetRequiredService<SelectionDemo>().HandIn))
            .AddSingleton(new NavigationLink(Links.List, () => OverviewTexts.ListTitle, SelectionDesk.Readers))
            .AddSingleton(new NavigationLink(Links.Board, () => BoardTexts.Title, Role.Township, Role.County))
            .AddSingleton(new NavigationLink(Links.Campaigns, () => CampaignTexts.Title, SelectionDesk.Readers));
    }
}

/// <summary>What waits for somebody in the selections.</summary>
/// <param name="Due">Null where there is no deadline.</param>
internal sealed record SelectionToDo(DivisionCode Village, string Href, Phrase ToDo, DateTimeOffset? Due);

/// <summary>Finds what waits for a person: for the work list.</summary>
internal sealed class SelectionWork(SelectionTable selections, CampaignTable campaigns, VillageProposals proposals)
{
    /// <summary>The open steps that this person's roles may take, in no particular order.</summary>
    public async Task<IReadOnlyList<SelectionToDo>> For(Staff person, DateTimeOffset now)
    {
        List<SelectionToDo> found = await Proposals(person, now);
        foreach (var grant in person.Grants.Distinct())
        {
            await foreach (var stored in selections.In(grant.Division))
            {
                Selection selection = stored.State;
                if (StepOf(selection, grant.Role) is var (href, toDo)) found.Add(new(selection.Id.Division, href, toDo, selection.Due?.At));
            }
        }

        return found;
    }

    // While a campaign is open, every village with a free place and no running selection has to put people forward.
    private async Task<List<SelectionToDo>> Proposals(Staff person, DateTimeOffset now)
    {
        var found = new List<SelectionToDo>();
        foreach (DivisionCode village in person.DivisionsAs(Role.Village))
        {
            if (await campaigns.OpenAt(village, now) is { } campaign && (await proposals.Free(village, campaign, ShanghaiTime.DateOf(now))).Contains(village))
                found.Add(new(village, Links.Propose(village), CampaignTexts.DoPropose(campaign.Name), ShanghaiTime.At(campaign.Last, new TimeOnly(23, 59))));
        }

        return found;
    }

    private static (string Href, Phrase ToDo)? StepOf(Selection selection, Role role) => (selection.Step, role) switch
    {
        (SelectionStep.Analyse, Role.Township) => (Links.Analyse(selection.Id), OverviewTexts.DoAnalyse),
        (SelectionStep.Review, Role.County) => (Links.Review(selection.Id), OverviewTexts.DoReview),
        (SelectionStep.Correct, Role.Village) => (Links.Correct(selection.Id), OverviewTexts.DoCorrect),
        _ => null,
    };
}
