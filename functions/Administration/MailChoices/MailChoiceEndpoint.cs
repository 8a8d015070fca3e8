using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Notifications;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Administration.MailChoices;

/// <summary>通知方式: how somebody on the staff wants their office's letters.</summary>
internal sealed class MailChoiceEndpoint(MailChoiceTable choices, FormGuard guard, Visitor visitor, Pages pages, TimeProvider time)
{
    [Function("MailChoice")]
    [Allowed(Role.Village, Role.Township, Role.County, Role.Department, Role.Administrator)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "messages/choice")] HttpRequest request) =>
        await Page(MailChoiceForm.Of(await choices.Of(Person.Id)), refusal: null, kept: false);

    [Function("MailChoice_Post")]
    [Allowed(Role.Village, Role.Township, Role.County, Role.Department, Role.Administrator)]
    public async Task<IResult> Post([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "messages/choice")] HttpRequest request)
    {
        FormInput input = await request.ReadInput();
        if (guard.Check(request, input, out IdempotencyKey key) is { } broken) return await Page(input, broken, kept: false);
        if (MailChoiceForm.Read(input) is not { } choice) return await Page(input, refusal: null, kept: false);
        await choices.Keep(Person.AsActor, choice, key, time.GetUtcNow());
        return await Page(input, refusal: null, kept: true);
    }

    private Staff Person => visitor.Person!;

    private async Task<IResult> Page(FormInput input, Refusal? refusal, bool kept) => pages.Form<MailChoicePage, MailChoiceModel>(
        new MailChoiceModel(input, refusal, kept, Person.Email is not null, await choices.History(Person.Id), IdempotencyKey.Create().ToString()), input, refusal);
}

/// <param name="Kept">Whether the choice was just taken.</param>
internal sealed record MailChoiceModel(FormInput Input, Refusal? Refusal, bool Kept, bool HasAddress, IReadOnlyList<ChosenMail> History, string Key);
