using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Records.List;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Platform.Records.Track;

/// <summary>
/// Anyone who has a case's number and knows the end of the telephone that was given sees how far the case has come, and nothing else of it.
/// A wrong number and wrong digits are answered alike.
/// </summary>
internal sealed class TrackEndpoint(RecordCatalogue catalogue, RecordTable records, DivisionRegistry divisions, FormGuard guard, AddressGuard addresses, Pages pages)
{
    public const string Path = "/track";
    public const string Number = "number";
    public const string Digits = "digits";

    [Function("Programme_Track")]
    [AllowedToAnyone]
    public IResult Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "track")] HttpRequest request) => Page(new FormInput(), found: null, refusal: null);

    [Function("Programme_Track_Post")]
    [AllowedToAnyone]
    public async Task<IResult> Post([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "track")] HttpRequest request)
    {
        FormInput input = await request.ReadInput();
        if (guard.Check(request, input, out IdempotencyKey key) is { } broken) return Page(input, found: null, broken);
        if (await addresses.Count(request, PublicForm.Track, key.ToString()) is { } crowded) return Page(input, found: null, crowded);
        string? number = input.Required(Number, TrackTexts.Number, 40), digits = input.Required(Digits, TrackTexts.Digits, 4);
        if (number is null || digits is null) return Page(input, found: null, refusal: null);
        RecordRow? found = await Find(TypedText.Narrow(number), TypedText.Narrow(digits));
        if (found is null) input.Refuse(Number, TrackTexts.NotFound);
        return Page(input, found, refusal: null);
    }

    private async Task<RecordRow?> Find(string number, string digits)
    {
        if (!RecordId.TryParse(number, out RecordId id) || digits.Length != 4) return null;
        foreach (RecordKind kind in catalogue.Kinds.Where(kind => kind.Stages.Count > 0))
        {
            if (kind.Fields.OfType<TelephoneItem>().FirstOrDefault() is not { } telephone || await records.Find(kind, id) is not { Withdrawn: false } record) continue;
            if (telephone.Stored(record) is { } stored && telephone.Typed(stored).EndsWith(digits, StringComparison.Ordinal))
                return new RecordRow(kind, new IndexedRecord(record), new Dictionary<string, string>(), divisions);
        }

        return null;
    }

    private IResult Page(FormInput input, RecordRow? found, Refusal? refusal) =>
        pages.Form<TrackPage, TrackModel>(new TrackModel(found, input, IdempotencyKey.Create().ToString(), refusal), input, refusal);
}

/// <param name="Found">The case that was asked for; null before and where there is none.</param>
/// <param name="Key">The idempotency key of this copy of the form.</param>
internal sealed record TrackModel(RecordRow? Found, FormInput Input, string Key, Refusal? Refusal);
