using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Records;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using LinyingTalent.Talents;

namespace LinyingTalent.AdvisorSelection.Propose;

/// <summary>The village for which somebody puts people forward, and whom it may take from the registry of talents.</summary>
internal sealed class ProposingVillage(DivisionRegistry divisions, TalentRegistry talents, Visitor visitor)
{
    /// <summary>The village, when it exists and this person acts for it.</summary>
    public DivisionCode? Find(string text) =>
        DivisionCode.TryParse(text, out DivisionCode code, out _) && code.Level == DivisionLevel.Village
        && divisions.Find(code) is { MergedInto: null } && visitor.Person!.May(code, Role.Village) ? code : null;

    /// <summary>Those who were chosen on the way to the form, at most as many as it has room for.</summary>
    public async Task<IReadOnlyList<TalentSeen>> Chosen(DivisionCode village, IEnumerable<string?> ids)
    {
        var found = new List<TalentSeen>();
        foreach (string? text in ids.Distinct().Take(ProposalForm.Rooms))
            if (RecordId.TryParse(text, out RecordId id) && await talents.ToPropose(id, village) is { } person) found.Add(person.Seen);
        return found;
    }

    /// <summary>Those whom a form names, by their rooms.</summary>
    public async Task<IReadOnlyDictionary<int, TalentToPropose>> Registered(DivisionCode village, FormInput input)
    {
        var found = new Dictionary<int, TalentToPropose>();
        for (int room = 1; room <= ProposalForm.Rooms; room++)
            if (RecordId.TryParse(input[$"c{room}-{ProposalForm.Registered}"], out RecordId id) && await talents.ToPropose(id, village) is { } person) found[room] = person;
        return found;
    }
}
