using System.Globalization;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Operations.Keys;

/// <summary>密钥: which master keys there are, what older ones still hold, and encrypting that again at once.</summary>
internal sealed class KeysEndpoint(Resealer resealer, Keyring keys, OperationsTable operations, FormGuard guard, Visitor visitor, Pages pages, TimeProvider time)
{
    /// <summary>In the record of what operators did.</summary>
    public const string Target = "Keys:Master";

    private const int LongestReason = 500;

    // Longer, nobody waits for a page; the timer goes on with the rest.
    private static readonly TimeSpan AtMost = TimeSpan.FromSeconds(60);

    [Function("Operations_Keys")]
    [Allowed(Role.Administrator)]
    public Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "operations/keys")] HttpRequest request) => Page(new FormInput(), refusal: null);

    [Function("Operations_Keys_Post")]
    [Allowed(Role.Administrator)]
    public async Task<IResult> Post([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "operations/keys")] HttpRequest request)
    {
        FormInput input = await request.ReadInput();
        if (guard.Check(request, input, out IdempotencyKey key) is { } broken) return await Page(input, broken);
        if (input.Required("reason", KeyTexts.Reason, LongestReason, manyLines: true) is not { } reason) return await Page(input, refusal: null);
        var act = new OperatorAct(time.GetUtcNow(), visitor.Person!.AsActor, OperationsWords.Reseal, Target, reason);
        await operations.TryNote(key, act);
        int written = await resealer.Run(AtMost);
        await operations.NoteDone(key, act with { Detail = written.ToString(CultureInfo.InvariantCulture) });
        return Pages.SeeOther(OperationsLinks.Keys);
    }

    private async Task<IResult> Page(FormInput input, Refusal? refusal) => pages.Form<KeysPage, KeysModel>(
        new KeysModel(
            [.. keys.Numbers.Select(number => new KeyLine(number, number == keys.Current, keys.Withdrawn.Contains(number)))],
            keys.Numbers.Count > 1 ? await resealer.Count() : [], await operations.ActsOn(Target), input, IdempotencyKey.Create().ToString(), refusal),
        input, refusal);
}

/// <param name="Current">Whether it encrypts.</param>
/// <param name="Withdrawn">Whether its links open nothing.</param>
internal sealed record KeyLine(int Number, bool Current, bool Withdrawn);

/// <param name="Counts">What older keys still hold; empty where there are none.</param>
/// <param name="Key">The idempotency key of this copy of the form.</param>
internal sealed record KeysModel(
    IReadOnlyList<KeyLine> Keys, IReadOnlyList<ResealCount> Counts, IReadOnlyList<OperatorAct> Acts, FormInput Input, string Key, Refusal? Refusal)
{
    public int Left => Counts.Sum(count => count.Rows);
}
