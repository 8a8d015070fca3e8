using LinyingTalent.Platform.Attachments;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Storage;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web.Forms;

namespace LinyingTalent.Visits.Record;

/// <summary>Reads what somebody writes down of a visit: village, township or the advisor.</summary>
internal sealed class VisitForm(AttachmentDesk attachments, VisitTable visits, TimeProvider time)
{
    public const string Container = "visit-files";
    public const string IdField = "_visit";

    private const int ShortText = 100;
    private const int LongText = 1000;

    public static AttachmentFolder FolderOf(VisitId id) => new(Container, id.ToString());

    /// <summary>The id that the form carries; null when the hidden field was altered.</summary>
    public static VisitId? IdIn(FormInput input, VisitPlan plan) =>
        VisitId.TryParse(input[IdField], out VisitId? id) && id.Village == plan.Id.Village ? id : null;

    /// <summary>The form as it is first shown: most visits are written down on their day.</summary>
    public FormInput Begun => new([new("day", StoredDay.Write(ShanghaiTime.DateOf(time.GetUtcNow())))]);

    /// <param name="id">From <see cref="IdIn"/>.</param>
    /// <returns>Null when a field is wrong, or a rule says no; the sentence stands beside the field in <paramref name="input"/>.</returns>
    public async Task<Visit?> Read(FormInput input, VisitPlan plan, VisitId id, Actor by)
    {
        DateTimeOffset now = time.GetUtcNow();
        DateOnly? day = input.Date("day", RecordTexts.Day);
        if (day is { } chosen && VisitDecisions.Record(plan, chosen, ShanghaiTime.DateOf(now)) is { } refusal)
            input.Refuse("day", refusal.Sentence);
        string? place = input.Required("place", RecordTexts.Place, ShortText);
        string? done = input.Required("done", RecordTexts.Done, LongText, manyLines: true);
        string? outcome = input.Optional("outcome", RecordTexts.Outcome, LongText, manyLines: true);
        Attachment? photo = await attachments.Take(input, "photo", FolderOf(id), AttachmentKind.Picture);
        return input.Errors.Count > 0 ? null : new Visit(id, plan.Id, plan.Name, day!.Value, place!, done!, outcome!, photo, by, now);
    }

    /// <summary>The file that a visit names.</summary>
    public async Task<IReadOnlyCollection<Attachment>> UsedBy(string record) =>
        VisitId.TryParse(record, out VisitId? id) && (await visits.Find(id))?.State.Photo is { } photo ? [photo] : [];
}

/// <summary>A hidden field that the form needs is missing or altered.</summary>
internal sealed record VisitFormIsBroken() : Refusal(RefusalKind.Invalid, RecordTexts.FormIsBroken);
