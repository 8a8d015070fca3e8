using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.AwardRounds.Replay;

/// <summary>Anyone opens a round's record and sees it computed again. Nothing is kept.</summary>
internal sealed class CheckEndpoint(Pages pages, FormGuard guard)
{
    public const string Path = "/rounds/check";

    /// <summary>The record of a round of 5,000 nominations with five scores each has about 4 MiB.</summary>
    private const long MostBytes = 12 * 1024 * 1024;

    private const string FileName = "record";

    // The names sort before those of functions with {round} in this place, whose routes would match too.
    [Function("Round_Check")]
    [AllowedToAnyone]
    public IResult Ask([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "rounds/check")] HttpRequest request) => Page(new FormInput());

    [Function("Round_Check_Post")]
    [AllowedToAnyone]
    public async Task<IResult> Check([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "rounds/check")] HttpRequest request)
    {
        FormInput input = await request.ReadInput();
        if (guard.Check(request, input, out IdempotencyKey _) is { } broken) return Page(input, broken);
        return await Read(input) is { } record ? Page(new FormInput(), recomputed: await RecomputedModel.Of(record)) : Page(input);
    }

    // Null after noting at the field why the file is not taken.
    private static async Task<RoundRecord?> Read(FormInput input)
    {
        IFormFile? file = input.File(FileName);
        if (file is null || file.Length > MostBytes)
        {
            input.Refuse(FileName, file is null ? ReplayTexts.FileMissing : ReplayTexts.FileTooLarge);
            return null;
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content);
        RoundRecord? record = RoundRecord.Read(content.ToArray());
        if (record is null) input.Refuse(FileName, ReplayTexts.FileNotRecord);
        else if (Recomputation.WhyNot(record) is { } refusal) input.Refuse(FileName, ReplayTexts.FileUnusable(refusal.Sentence));
        return input.Errors.Count == 0 ? record : null;
    }

    private IResult Page(FormInput input, Refusal? refusal = null, RecomputedModel? recomputed = null) => pages.Form<CheckPage, CheckModel>(
        new CheckModel(input, IdempotencyKey.Create().ToString(), refusal, recomputed), input, refusal);
}

/// <param name="Recomputed">What came out; null before a record was sent.</param>
internal sealed record CheckModel(FormInput Input, string Key, Refusal? Refusal, RecomputedModel? Recomputed);
