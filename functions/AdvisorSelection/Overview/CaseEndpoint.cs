using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.AdvisorSelection.Overview;

/// <summary>A case: where it stands, what it waits for and until when, and its timeline.</summary>
internal sealed class CaseEndpoint(SelectionDesk desk, SelectionTable selections, SubmissionTable submissions, Visitor visitor, Pages pages)
{
    [Function("Selection_Case")]
    [Allowed(Role.Village, Role.Township, Role.County, Role.Administrator)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "selections/{id}")] HttpRequest request, string id)
    {
        if (await desk.Find(id, SelectionDesk.Readers) is { } selection)
            return pages.Show<CasePage, CaseModel>(new CaseModel(
                selection, VisibleHistory.Of(await selections.History(selection.Id), decides: visitor.Person!.May(selection.Id.Division, Role.County)), await submissions.AnyFor(selection.Id)));

        // A proposal that was just sent and is being worked on has no case yet: the page says so and asks again by itself.
        return await desk.IsBeginning(id) ? pages.Show<BeginningPage, BeginningModel>(new BeginningModel()) : pages.Absent();
    }
}
