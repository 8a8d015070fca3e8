using LinyingTalent.AdvisorSelection.Propose;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using LinyingTalent.Talents;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.AdvisorSelection.Pick;

/// <summary>A village looks for somebody in the registry of talents by name: among those of its county who agreed to be put forward.</summary>
internal sealed class PickEndpoint(ProposingVillage villages, TalentRegistry talents, Pages pages)
{
    public const string Name = "q";

    // One character would list half the county; a name has two.
    private const int Shortest = 2;
    public const int Most = 20;

    [Function("Selection_ProposeTalents")]
    [Allowed(Role.Village)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "villages/{village}/propose/talents")] HttpRequest request, string village)
    {
        if (villages.Find(village) is not { } code) return pages.Absent();
        IReadOnlyList<TalentSeen> chosen = await villages.Chosen(code, request.Query[ProposalForm.Registered]);
        string name = request.Query[Name].ToString().Trim();
        var input = new FormInput(KeyValuePair.Create(Name, name));
        if (name.Length is > 0 and < Shortest) input.Refuse(Name, PickTexts.TooShort);
        List<TalentSeen>? found = name.Length < Shortest ? null :
        [
            .. (await talents.ToBeProposed(code.County)).Where(person => person.Name.Contains(name, StringComparison.Ordinal) && !chosen.Any(other => other.Id == person.Id)).Take(Most + 1),
        ];
        return pages.Form<PickPage, PickModel>(new PickModel(code, chosen, found?.Take(Most).ToList(), found?.Count > Most, input), input, refusal: null);
    }
}

/// <param name="Found">Null before anything was asked.</param>
/// <param name="More">Whether there are more than are shown.</param>
internal sealed record PickModel(DivisionCode Village, IReadOnlyList<TalentSeen> Chosen, IReadOnlyList<TalentSeen>? Found, bool More, FormInput Input);
