using System.Globalization;
using LinyingTalent.AdvisorSelection.Notices.Object;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.People;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.AdvisorSelection.Notices.Reply;

/// <summary>The county reads an objection as it was handed in, and answers it.</summary>
internal sealed class ReplyEndpoint(
    SelectionDesk desk, ObjectionTable objections, PersonalDataCipher cipher, FormGuard guard, Pages pages, Visitor visitor)
{
    private const string Route = "selections/{id}/objections/{objection}";

    [Function("Selection_Objection")]
    [Allowed(Role.County)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string id, string objection) =>
        await Find(id, objection) is var (selection, found) ? await Page(selection, found, new FormInput()) : pages.Absent();

    [Function("Selection_Objection_Post")]
    [Allowed(Role.County)]
    public async Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string id, string objection,
        [DurableClient] DurableTaskClient processes)
    {
        if (await Find(id, objection) is not var (selection, found)) return pages.Absent();
        FormInput input = await request.ReadInput();
        if (guard.Check(request, input, out IdempotencyKey key) is { } broken) return await Page(selection, found, input, broken);
        if (ReplyForm.Read(input, found.Number) is not { } command) return await Page(selection, found, input);
        return await desk.HandIn(
            selection.Id, key, input, command, visitor.Person!.ActorFor(selection.Id.Division, Role.County), processes, Links.Case(selection.Id), refusal => pages.Refused(refusal, Links.Case(selection.Id), input));
    }

    private async Task<(Selection Selection, Objection Objection)?> Find(string id, string number)
    {
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int n)) return null;
        if (await desk.Find(id, Role.County) is not { } selection) return null;
        return selection.Objections.FirstOrDefault(objection => objection.Number == n) is { } found ? (selection, found) : null;
    }

    private async Task<IResult> Page(Selection selection, Objection objection, FormInput input, Refusal? refusal = null)
    {
        // Written before the row that names it: it is there.
        ObjectionOriginal original = (await objections.Find(selection.Id, objection.Key))!;
        string owner = ObjectionTable.Owner(selection.Id, objection.Key);
        return pages.Form<ReplyPage, ReplyModel>(
            new ReplyModel(
                selection, objection, original, cipher.Decrypt(original.SealedName, owner), cipher.Decrypt(original.SealedTelephone, owner),
                input, IdempotencyKey.Create().ToString(), refusal),
            input, refusal);
    }
}
