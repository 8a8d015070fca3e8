using LinyingTalent.AwardRounds.Notices;
using LinyingTalent.AwardRounds.Panel;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.People;

namespace LinyingTalent.AwardRounds.Scoring;

/// <summary>Who objected to whom in the county's earlier rounds: neither judges the other.</summary>
internal sealed class PastObjections(RoundTable rounds, NominationTable nominations, KeyedHash hash)
{
    private readonly StatedPersons persons = new(hash);

    /// <summary>By the keyed hash of a person's telephone, identity number or name those of the others, whichever of the two objected.</summary>
    /// <param name="round">The round that is to be judged; its own objections come later than its scores.</param>
    public async Task<ILookup<string, string>> Of(CaseId round)
    {
        var pairs = new List<(string One, string Other)>();
        foreach (Round earlier in (await rounds.Of(round.Division)).Where(one => one.Id != round))
        {
            foreach (Objection objection in earlier.Objections)
            {
                if (await nominations.Find(NominationId.Parse(objection.Nomination)) is not { State.Nominee: { } nominee }) continue;
                string?[] nominees = [nominee.Contact, nominee.Person, persons.NameKey(nominee.Name)], objectors = [objection.By, objection.ByName];
                foreach (string one in nominees.OfType<string>())
                {
                    foreach (string other in objectors.OfType<string>()) pairs.AddRange([(one, other), (other, one)]);
                }
            }
        }

        return pairs.Distinct().ToLookup(pair => pair.One, pair => pair.Other, StringComparer.Ordinal);
    }
}
