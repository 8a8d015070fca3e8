using System.Text.Json;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Features;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.AdvisorSelection.Import;

/// <summary>What the endpoints of the import share: whose import it is, and how a command goes in.</summary>
internal sealed class ImportDesk(ImportTable imports, SubmissionDesk submissions, CurrentFeatures features, Visitor visitor, Pages pages, TimeProvider time)
{
    public static readonly Role[] Offices = [Role.Township, Role.County];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>The division for which this person may import: a county's office for its county, a township's for its township.</summary>
    public DivisionCode? Scope => visitor.Person!.DivisionsAs(Offices).OrderBy(division => division.Prefix.Length).Cast<DivisionCode?>().FirstOrDefault();

    /// <summary>Null where the county takes imports today.</summary>
    public ValueTask<FeatureClosed?> WhyClosed() => features.WhyClosed(Feature.Import, Scope!.Value);

    /// <summary>The import, when it exists and belongs to a division of this person's.</summary>
    public async Task<ImportBatch?> Find(string id) =>
        CaseId.TryParse(id, out CaseId batch) && visitor.Person!.May(batch.Division, Offices) ? (await imports.Find(batch))?.State : null;

    /// <summary>Keeps the command and tells the process.</summary>
    /// <returns>Why the process did not take it; null when it did, or is about to.</returns>
    public async Task<IResult?> HandIn(
        CaseId id, IdempotencyKey key, ImportCommand command, string instance, string process, DurableTaskClient processes)
    {
        await submissions.HandIn(
            new Submission(
                id, key, instance, SubmissionInbox.Event, process, visitor.Person!.ActorFor(id.Division, Offices), time.GetUtcNow(), JsonSerializer.Serialize(command, CaseJson.Options)),
            processes);
        await submissions.TakenUp(id, key, Patience);
        return await imports.WhyRefused(id, key.ToString(), visitor.Language) is { } why
            ? pages.Error(new ErrorModel(StatusCodes.Status409Conflict, why, ImportLinks.List))
            : null;
    }
}
