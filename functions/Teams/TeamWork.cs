using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Records;
using LinyingTalent.Platform.Rules;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Work;

namespace LinyingTalent.Teams;

/// <summary>What waits for a person in the township teams: for the village a visit to confirm, for the township a team whose visit is due.</summary>
internal sealed class TeamWork(RecordIndex index, CurrentRules rules)
{
    public async Task<IReadOnlyList<ToDo>> For(Staff person, DateTimeOffset now)
    {
        var found = new List<ToDo>();
        RuleTable table = await rules.Read();
        DateOnly today = ShanghaiTime.DateOf(now);
        foreach (Grant grant in person.Held.Distinct().Where(grant => grant.Role is Role.Village or Role.Township))
        {
            List<KeptRecord> visits = [.. (await index.Standing(TeamKinds.Visits, grant.Division)).Where(TeamKinds.TookPlace)];

            // What went to a village the village confirms; what went to the township itself, the township.
            found.AddRange(visits.Where(visit => visit.Id.Division == grant.Division && visit.Stages is [{ Stage: TeamKinds.Recorded }]).Select(visit => new ToDo(
                visit.Id.Division, RecordLinks.Step(TeamKinds.Visits, visit.Id), TeamTexts.DoConfirm(TeamKinds.Visits.NameOf(visit), TeamKinds.VisitDay.Of(visit)))));
            if (grant.Role != Role.Township) continue;
            foreach (KeptRecord team in await index.Standing(TeamKinds.Teams, grant.Division))
                if (DueOf(team, visits, table, today) is var due && due <= today)
                    found.Add(new(team.Id.Division, RecordLinks.Page(TeamKinds.Teams, team.Id), TeamTexts.DoVisit(TeamKinds.Teams.NameOf(team)), ShanghaiTime.EndOf(due)));
        }

        return found;
    }

    /// <summary>The day by which a team has to come again: so long after its last visit, or after it was formed.</summary>
    public static DateOnly DueOf(KeptRecord team, IEnumerable<KeptRecord> visits, RuleTable rules, DateOnly today)
    {
        DateOnly last = visits.Where(visit => TeamKinds.TeamOfVisit.Of(visit) == team.Id.ToString()).Select(TeamKinds.VisitDay.Of).Append(TeamKinds.TeamSince.Of(team)).Max();
        return last.AddDays(rules.Value("team.visit-every", team.Id.Division, today).Whole);
    }
}
