using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Records.Write;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Platform.Records.Withdraw;

/// <summary>Takes a record out of every figure, with a reason; it stays to be read.</summary>
internal sealed class WithdrawEndpoint(RecordReader reader, RecordDesk desk, FormGuard guard, Pages pages, Visitor visitor)
{
    [Function("Programme_Record_Withdraw")]
    [Allowed(Role.Village, Role.Township, Role.County)]
    public async Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "programme/{kind}/{id}/withdraw")] HttpRequest request, string kind, string id)
    {
        if (await reader.Find(kind, id, toWrite: true) is not var (known, record)) return pages.Absent();
        return record.Withdrawn ? pages.Refused(new RecordIsWithdrawn(), RecordLinks.Page(known, record.Id)) : Page(known, record, new FormInput(), refusal: null);
    }

    [Function("Programme_Record_Withdraw_Post")]
    [Allowed(Role.Village, Role.Township, Role.County)]
    public async Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "programme/{kind}/{id}/withdraw")] HttpRequest request, string kind, string id)
    {
        if (await reader.Find(kind, id, toWrite: true) is not var (known, record)) return pages.Absent();
        FormInput input = await request.ReadInput();
        if (guard.Check(request, input, out IdempotencyKey key) is { } broken) return Page(known, record, input, broken);
        string? reason = input.Required(RecordForm.Reason, RecordTexts.Reason, 300, manyLines: true);
        if (reason is null || input.Seen() is not { } seen) return Page(known, record, input, refusal: null);
        Refusal? refusal = await desk.Withdraw(known, record.Id, reason, visitor.Person!.ActorFor(record.Id.Division, known.Writers), key.ToString(), seen);
        return refusal is null ? Pages.SeeOther(RecordLinks.Page(known, record.Id)) : pages.Refused(refusal, RecordLinks.Page(known, record.Id));
    }

    private IResult Page(RecordKind kind, KeptRecord record, FormInput input, Refusal? refusal) => pages.Form<WithdrawPage, WithdrawModel>(
        new WithdrawModel(kind, record, input, IdempotencyKey.Create().ToString(), refusal), input, refusal);
}

/// <param name="Key">The idempotency key of this copy of the form.</param>
internal sealed record WithdrawModel(RecordKind Kind, KeptRecord Record, FormInput Input, string Key, Refusal? Refusal);
