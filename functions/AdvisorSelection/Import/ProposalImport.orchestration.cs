using LinyingTalent.Platform.Cases;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace LinyingTalent.AdvisorSelection.Import;

/// <summary>A committed workbook: the proposal of each village is handed in, once.</summary>
internal static class ProposalImport
{
    [Function(nameof(ProposalImport))]
    public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context, string sentTo)
    {
        var inbox = new SubmissionInbox(context);

        // The import gets its number here: two workbooks that are committed at once must not share one.
        ImportPlan plan = await context.Act<ImportPlan>(nameof(ImportActivities.TakeImport), new SubmissionReference(sentTo, await inbox.Take()));
        if (plan.Batch is not { } batch) return;

        await EachVillage(context, batch, plan.Villages, nameof(ImportActivities.HandInImported));
        await context.Act(nameof(ImportActivities.FinishImport), batch);
    }

    // A few villages at a time: a county's 367 at once would make everyone else wait.
    internal static async Task EachVillage(TaskOrchestrationContext context, string batch, IReadOnlyList<string> villages, string activity)
    {
        const int AtOnce = 8;
        foreach (string[] some in villages.Chunk(AtOnce))
            await Task.WhenAll(some.Select(village => context.Act(activity, new VillageReference(batch, village))));
    }
}

/// <summary>An import is taken back: each of its cases that the township has not analysed yet is withdrawn, once.</summary>
internal static class ProposalImportUndo
{
    [Function(nameof(ProposalImportUndo))]
    public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context, string batch)
    {
        var inbox = new SubmissionInbox(context);
        IReadOnlyList<string> villages = await context.Act<IReadOnlyList<string>>(
            nameof(ImportActivities.TakeImportUndo), new SubmissionReference(batch, await inbox.Take()));
        if (villages.Count == 0) return;

        await ProposalImport.EachVillage(context, batch, villages, nameof(ImportActivities.WithdrawImported));
        await context.Act(nameof(ImportActivities.FinishImportUndo), batch);
    }
}

/// <param name="Batch">The import's number; null when nothing is imported.</param>
internal sealed record ImportPlan(string? Batch, IReadOnlyList<string> Villages);

/// <summary>A village of an import: what an activity needs to find the rest.</summary>
internal sealed record VillageReference(string Batch, string Village);

/// <summary>The instance IDs of the import's processes.</summary>
internal static class ImportInstances
{
    /// <summary>By the preview: each workbook is committed by a process of its own, which a second copy of the form finds.</summary>
    public static string HandIn(string preview) => $"import-{preview}";

    public static string Undo(CaseId batch) => $"import-undo-{batch}";
}
