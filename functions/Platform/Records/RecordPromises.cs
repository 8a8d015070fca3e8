using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Rules;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Work;

namespace LinyingTalent.Platform.Records;

/// <summary>The next step of a case for which so many working days were promised.</summary>
/// <param name="Due">The last of them.</param>
internal sealed record Promise(RecordStage Stage, DateOnly Due);

/// <summary>What was promised to those who wait for a case, such as on the green channel: shown with the case, and on the work list of whoever has to keep it.</summary>
internal sealed class RecordPromises(RecordCatalogue catalogue, RecordIndex index, CurrentRules rules, CurrentCalendar calendars)
{
    /// <returns>Null where nothing follows, or nothing was promised for it.</returns>
    public async Task<Promise?> Of(RecordKind kind, KeptRecord record) =>
        kind.Stages.Any(stage => stage.Promise is not null) ? Of(kind, record, await rules.Read(), await calendars.Read()) : null;

    /// <summary>The last day promised for a step that a case takes, by the rule of the day of the step before; null where none was.</summary>
    public static DateOnly? DueOf(RecordStage stage, KeptRecord record, RuleTable rules, WorkingCalendar calendar) => stage.Promise is { } rule
        ? calendar.AddWorkingDays(record.Stages[^1].On, rules.Value(rule, record.Id.Division, record.Stages[^1].On).Whole).End : null;

    /// <summary>For the township, whose cases they are: each open one with the day by which its next step was promised.</summary>
    public async Task<IReadOnlyList<ToDo>> For(Staff person, DateTimeOffset now)
    {
        var found = new List<ToDo>();
        (RuleTable table, WorkingCalendar calendar) = (await rules.Read(), await calendars.Read());
        foreach (Grant grant in person.Held.Distinct().Where(grant => grant.Role == Role.Township))
        {
            foreach (RecordKind kind in catalogue.Kinds.Where(kind => kind.Stages.Any(stage => stage.Promise is not null)))
            {
                foreach (KeptRecord record in await index.Standing(kind, grant.Division))
                    if (Of(kind, record, table, calendar) is { } promise)
                        found.Add(new(record.Id.Division, RecordLinks.Step(kind, record.Id), RecordTexts.DoPromise(kind.Title, kind.NameOf(record), promise.Stage.Words), ShanghaiTime.EndOf(promise.Due)));
            }
        }

        return found;
    }

    private static Promise? Of(RecordKind kind, KeptRecord record, RuleTable rules, WorkingCalendar calendar) =>
        kind.Next(record).Select(stage => DueOf(stage, record, rules, calendar) is { } due ? new Promise(stage, due) : null).FirstOrDefault(promise => promise is not null);
}
