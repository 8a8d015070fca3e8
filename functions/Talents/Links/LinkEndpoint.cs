using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Records;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Talents.Links;

/// <summary>Somebody of the registry who may be the person of a record.</summary>
internal sealed record Candidate(KeptRecord Talent, Phrase Why);

/// <summary>Links a record of one of the programme's parts to the person in the registry: offered by telephone and identity number, found by name.</summary>
internal sealed class LinkEndpoint(RecordReader reader, RegistryLinks registry, RecordDesk desk, FormGuard guard, Visitor visitor, Pages pages)
{
    public const string Chosen = "talent";
    public const string Search = "q";
    public const int Most = 20;

    public static string PathOf(string kind, RecordId id) => $"/talents/links/{kind}/{id}";

    [Function("Talents_Link")]
    [Allowed(Role.Village, Role.Township, Role.County)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "talents/links/{kind}/{id}")] HttpRequest request, string kind, string id) =>
        await Find(kind, id) is var (known, record) ? await Page(known, record, request.Query[Search].ToString().Trim(), new FormInput(), refusal: null) : pages.Absent();

    [Function("Talents_Link_Post")]
    [Allowed(Role.Village, Role.Township, Role.County)]
    public async Task<IResult> Post([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "talents/links/{kind}/{id}")] HttpRequest request, string kind, string id)
    {
        if (await Find(kind, id) is not var (known, record)) return pages.Absent();
        FormInput input = await request.ReadInput();
        if (guard.Check(request, input, out IdempotencyKey key) is { } broken) return await Page(known, record, "", input, broken);

        // Nothing chosen undoes the link; whom this office does not see it cannot choose.
        string chosen = input[Chosen];
        KeptRecord? talent = chosen.Length > 0 && await reader.Find(RegistryLinks.Registry, chosen) is var (_, found) && !found.Withdrawn ? found : null;
        if (chosen.Length > 0 && talent is null) return pages.Absent();
        Refusal? refusal = await desk.Mark(
            known, record.Id, new RecordMark(RegistryLinks.Key, talent?.Id.ToString(), talent is null ? RecordWords.Unnamed : RecordWords.Named),
            visitor.Person!.ActorFor(record.Id.Division, known.Writers), key.ToString());
        return refusal is null ? Pages.SeeOther(RecordLinks.Page(known, record.Id)) : await Page(known, record, "", input, refusal);
    }

    private async Task<(RecordKind Kind, KeptRecord Record)?> Find(string kind, string id) =>
        await reader.Find(kind, id, toWrite: true) is var (known, record) && known.NamesTalents && !record.Withdrawn ? (known, record) : null;

    private async Task<IResult> Page(RecordKind kind, KeptRecord record, string search, FormInput input, Refusal? refusal)
    {
        List<KeptRecord> talents = [.. (await reader.All(TalentKinds.Talents)).Select(indexed => indexed.Record).Where(talent => !talent.Withdrawn)];
        string? telephone = kind.Fields.OfType<TelephoneItem>().Select(field => field.Of(record)).FirstOrDefault(), identity = kind.Fields.OfType<IdentityItem>().Select(field => field.Of(record)).FirstOrDefault();
        string name = kind.NameOf(record), wanted = TypedText.Comparable(search);
        List<Candidate> candidates =
        [
            .. Those(talent => (telephone is not null && TalentKinds.Telephone.Of(talent) == telephone) || (identity is not null && TalentKinds.Identity.Of(talent) == identity), LinkTexts.Matching),
            .. Those(talent => TalentKinds.Person.Of(talent) == name, LinkTexts.SameName),
            .. wanted.Length == 0 ? [] : Those(talent => TypedText.Comparable(TalentKinds.Person.Of(talent)!).Contains(wanted, StringComparison.Ordinal), LinkTexts.Found),
        ];
        List<Candidate> shown = [.. candidates.DistinctBy(candidate => candidate.Talent.Id).Take(Most + 1)];
        return pages.Form<LinkPage, LinkModel>(
            new LinkModel(kind, record, await registry.Of(record), [.. shown.Take(Most)], shown.Count > Most, search, refusal), input, refusal);

        IEnumerable<Candidate> Those(Func<KeptRecord, bool> are, Phrase why) => talents.Where(are).Select(talent => new Candidate(talent, why));
    }
}

/// <param name="Linked">Who it is linked to now; null for nobody.</param>
internal sealed record LinkModel(
    RecordKind Kind, KeptRecord Record, KeptRecord? Linked, IReadOnlyList<Candidate> Candidates, bool More, string Search, Refusal? Refusal);
