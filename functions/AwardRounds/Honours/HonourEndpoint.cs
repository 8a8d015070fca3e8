using LinyingTalent.Certificates;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.AwardRounds.Honours;

/// <summary>荣誉榜: who was honoured, for everyone; the county takes an honour away on a named ground.</summary>
internal sealed class HonourEndpoint(
    HonourTable honours, RoundTable rounds, CertificateDesk certificates, DivisionRegistry divisions, FormGuard guard, Pages pages, Visitor visitor, TimeProvider time)
{
    private const string Route = "honours/{nomination}/remove";
    private const int LongText = 500;

    public static IReadOnlyList<FormOption> Grounds => [.. Enum.GetValues<RemovalGround>().Select(ground => new FormOption(ground.ToString(), HonourWords.Of(ground)))];

    private DateOnly Today => ShanghaiTime.DateOf(time.GetUtcNow());

    [Function("Honour_List")]
    [AllowedToAnyone]
    public async Task<IResult> List([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "honours")] HttpRequest request)
    {
        var rows = new List<HonourRow>();
        foreach (Division county in divisions.Counties)
        {
            foreach (Round round in (await rounds.Of(county.Code)).Where(round => round.Step == RoundStep.Honoured))
            {
                await foreach (Honour honour in honours.Of(round.Id))
                    rows.Add(new HonourRow(honour, divisions.PathName(honour.Village), honour.StateOn(Today), round.Terms.Licence.Organiser, round.Terms.Licence.Basis));
            }
        }

        return pages.List<HonourListPage, HonourRow>(HonourList.Shape.Read(rows, request.Query));
    }

    [Function("Honour_Remove")]
    [Allowed(Role.County)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string nomination) =>
        await Find(nomination) is var (honour, _) ? Page(honour, new FormInput()) : pages.Absent();

    [Function("Honour_Remove_Post")]
    [Allowed(Role.County)]
    public async Task<IResult> Post([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string nomination)
    {
        if (await Find(nomination) is not var (honour, seen)) return pages.Absent();
        FormInput input = await request.ReadInput();
        if (guard.Check(request, input, out IdempotencyKey key) is { } broken) return Page(honour, input, broken);
        string? ground = input.Choice("ground", HonourTexts.Ground, Grounds);
        string? reason = input.Required("reason", HonourTexts.Reason, LongText, manyLines: true);
        if (input.Errors.Count > 0) return Page(honour, input);
        if (honour.Removed is { } before) return Removed(before, key);

        // The certificate first: a gallery that still shows what does not hold any more would say the wrong thing for longer.
        var removal = new Removal(Enum.Parse<RemovalGround>(ground!), reason!, Today, visitor.Person!.ActorFor(honour.Village, Role.County), key.ToString());
        await certificates.Revoke(honour.Certificate.Id, $"honour-{key}", removal.By, $"{HonourWords.Of(removal.Ground)}：{reason}");
        return await honours.TryChange(honour with { Removed = removal }, seen) ? Pages.SeeOther(RoundLinks.Honours)
            : await Find(nomination) is { Honour.Removed: { } first } ? Removed(first, key) : pages.Absent();
    }

    private async Task<(Honour Honour, Azure.ETag Seen)?> Find(string nomination) =>
        NominationId.TryParse(nomination, out NominationId id) && visitor.Person!.May(id.Part.Division, Role.County) ? await honours.Find(id) : null;

    // The same form again finds what it did; another one is told that somebody was before it.
    private IResult Removed(Removal removal, IdempotencyKey key) =>
        removal.Key == key.ToString() ? Pages.SeeOther(RoundLinks.Honours) : pages.Refused(new HonourIsRemoved(), RoundLinks.Honours);

    private IResult Page(Honour honour, FormInput input, Refusal? refusal = null) =>
        pages.Form<HonourRemovePage, HonourRemoveModel>(new HonourRemoveModel(honour, input, IdempotencyKey.Create().ToString(), refusal), input, refusal);
}

/// <param name="Key">The idempotency key of this copy of the form.</param>
internal sealed record HonourRemoveModel(Honour Honour, FormInput Input, string Key, Refusal? Refusal);

/// <summary>Somebody took it away before.</summary>
internal sealed record HonourIsRemoved() : Refusal(RefusalKind.Conflict, HonourTexts.IsRemoved);

internal static class HonourWords
{
    /// <summary>How long it holds.</summary>
    public static Platform.Text.Phrase Term(Honour honour) => honour.To is { } to ? HonourTexts.FromTo(honour.From, to) : HonourTexts.From(honour.From);

    public static Platform.Text.Phrase KindOf(Honour honour) => honour.Unit ? RoundTexts.Collective : RoundTexts.Individual;

    public static Platform.Text.Phrase Of(RemovalGround ground) => ground switch
    {
        RemovalGround.Falsified => HonourTexts.GroundFalsified,
        RemovalGround.Violation => HonourTexts.GroundViolation,
        RemovalGround.Accident => HonourTexts.GroundAccident,
        RemovalGround.Renounced => HonourTexts.GroundRenounced,
        _ => throw new ArgumentOutOfRangeException(nameof(ground), ground, "A ground without words."),
    };

    public static Platform.Text.Phrase Of(HonourState state) => state switch
    {
        HonourState.Valid => HonourTexts.StateValid,
        HonourState.Expired => HonourTexts.StateExpired,
        HonourState.Removed => HonourTexts.StateRemoved,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A state without a word."),
    };
}
