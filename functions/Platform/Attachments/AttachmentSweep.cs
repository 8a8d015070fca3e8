using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Platform.Attachments;

/// <summary>A container of files, as the capability that keeps it registers it.</summary>
/// <param name="UsedBy">The files that a record names now, by the record's id; those of a form on its way to the record included.</param>
internal sealed record AttachmentArea(string Container, Func<string, Task<IReadOnlyCollection<Attachment>>> UsedBy);

/// <summary>Every night: files that no record names, of forms that were never sent or of what was replaced since.</summary>
internal sealed class AttachmentSweep(AttachmentStore store, IEnumerable<AttachmentArea> areas, TimeProvider time)
{
    /// <summary>A form can be sent for twelve hours after it was opened, and carries the files that were chosen in it.</summary>
    public static TimeSpan Grace { get; } = TimeSpan.FromDays(2);

    /// <summary>At 02:30 in Shanghai; the schedule is UTC.</summary>
    [Function("Attachments_Sweep")]
    public async Task Sweep([TimerTrigger("0 30 18 * * *")] TimerInfo timer)
    {
        foreach (AttachmentArea area in areas)
        {
            // Blobs come in the order of their names, so a record's files come together and the record is read once.
            (string Record, IReadOnlyCollection<Attachment> Used) known = ("", []);
            await foreach ((AttachmentFolder folder, Attachment file) in store.KeptBefore(area.Container, time.GetUtcNow() - Grace))
            {
                if (folder.Record != known.Record) known = (folder.Record, await area.UsedBy(folder.Record));
                if (!known.Used.Contains(file)) await store.Remove(folder, file);
            }
        }
    }
}
