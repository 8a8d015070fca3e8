using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.AwardRounds.Nominate;

/// <summary>撤回: the township takes a nomination back, at the wish of whoever nominated or was nominated.</summary>
internal sealed class WithdrawEndpoint(RoundDesk desk, NominationBook book, FormGuard guard, Pages pages, Visitor visitor, TimeProvider time)
{
    private const string Route = "nominations/{nomination}/withdraw";
    private const int LongText = 500;

    [Function("Nomination_Withdraw")]
    [Allowed(Role.Township)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string nomination) =>
        await desk.FindNomination(nomination, Role.Township) is var (_, found) ? Page(found, new FormInput()) : pages.Absent();

    [Function("Nomination_Withdraw_Post")]
    [Allowed(Role.Township)]
    public async Task<IResult> Post([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string nomination)
    {
        if (await desk.FindNomination(nomination, Role.Township) is not var (_, found)) return pages.Absent();
        FormInput input = await request.ReadInput();
        if (guard.Check(request, input, out IdempotencyKey key) is { } broken) return Page(found, input, broken);
        string next = RoundLinks.Nomination(found.Id);
        if (input.Required("reason", WithdrawTexts.Reason, LongText, manyLines: true) is not { } reason) return Page(found, input);
        return await book.Do(found.Id, key.ToString(), new WithdrawNomination(reason), visitor.Person!.ActorFor(found.Part.Division, Role.Township), time.GetUtcNow()) is { } refusal
            ? pages.Refused(refusal, next) : Pages.SeeOther(next);
    }

    private IResult Page(Nomination nomination, FormInput input, Refusal? refusal = null) =>
        pages.Form<WithdrawPage, WithdrawModel>(new WithdrawModel(nomination, input, IdempotencyKey.Create().ToString(), refusal), input, refusal);
}

/// <param name="Key">The idempotency key of this copy of the form.</param>
internal sealed record WithdrawModel(Nomination Nomination, FormInput Input, string Key, Refusal? Refusal);
