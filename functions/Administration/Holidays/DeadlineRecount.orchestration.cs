using LinyingTalent.Platform.Cases;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace LinyingTalent.Administration.Holidays;

/// <summary>A notice has come in: every open deadline that it moves is counted again by the process that waits for it.</summary>
internal static class DeadlineRecount
{
    [Function(nameof(DeadlineRecount))]
    public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context, NoticeReference notice)
    {
        // The app's other processes go by the earlier calendar for up to a minute: a recount before that would find nothing to move.
        await context.CreateTimer(TimeSpan.FromMinutes(2), CancellationToken.None);

        int handed = 0;
        foreach (string kind in await context.Act<IReadOnlyList<string>>(nameof(RecountActivities.RecountedKinds), notice))
        {
            for (string? after = ""; after is not null;)
            {
                RecountedPage page = await context.Act<RecountedPage>(
                    nameof(RecountActivities.HandInRecounts), new KindReference(notice, kind, after));
                foreach (ProcessHint hint in page.Handed) context.SendEvent(hint.Instance, hint.Event, hint.Key);
                handed += page.Handed.Count;
                after = page.Next;
            }
        }

        await context.Act(nameof(RecountActivities.NoteRecount), new RecountResult(notice, handed));
    }
}

/// <param name="Key">The key of the form that the notice came with.</param>
internal sealed record NoticeReference(int Year, string Key);

/// <param name="After">The case after which the page begins; "" for the first.</param>
internal sealed record KindReference(NoticeReference Notice, string Kind, string After);

internal sealed record RecountResult(NoticeReference Notice, int Handed);
