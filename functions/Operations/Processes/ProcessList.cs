using LinyingTalent.Platform.Lists;
using LinyingTalent.Platform.Text;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.Operations.Processes;

/// <param name="Stuck">It should have gone on and has not.</param>
internal sealed record ProcessRow(OrchestrationMetadata Process, bool Stuck)
{
    public Wording Kind => ProcessWords.Of(Process.Name);

    public string Instance => Process.InstanceId;

    /// <summary>In the address: the status, or that it is stuck.</summary>
    public string State => Stuck ? ProcessList.Stuck : Process.RuntimeStatus.ToString();

    public Phrase StateWords => Stuck ? ProcessTexts.Stuck : ProcessStanding.Of(Process.RuntimeStatus);
}

/// <summary>The list of processes: by kind and status; those that moved last come first.</summary>
internal static class ProcessList
{
    public const string Stuck = "Stuck";

    // Alerts and signals lead here by a state: none in it must show none, not all.
    private static readonly (string, Func<Phrase>)[] States =
    [
        (Stuck, () => ProcessTexts.Stuck),
        .. new[]
        {
            OrchestrationRuntimeStatus.Failed, OrchestrationRuntimeStatus.Suspended, OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running,
            OrchestrationRuntimeStatus.Terminated,
        }.Select(status => (status.ToString(), (Func<Phrase>)(() => ProcessStanding.Of(status)))),
    ];

    public static ListOf<ProcessRow> Shape { get; } = new(OperationsLinks.Processes, () => ProcessTexts.ListTitle)
    {
        Filters =
        [
            new TextFilter<ProcessRow>("q", () => ProcessTexts.Instance, row => row.Instance),
            new ChoiceFilter<ProcessRow>("kind", () => ProcessTexts.Kind, row => row.Process.Name, row => row.Kind.ToString()),
            new ChoiceFilter<ProcessRow>("state", () => ProcessTexts.State, row => row.State, row => row.StateWords) { Always = States },
        ],
        Columns =
        [
            new("instance", () => ProcessTexts.Instance, row => row.Instance) { Width = 36 },
            new("kind", () => ProcessTexts.Kind, row => row.Kind.ToString()),
            new("state", () => ProcessTexts.State, row => row.StateWords),
            new("created", () => ProcessTexts.CreatedAt, row => row.Process.CreatedAt),
            new("updated", () => ProcessTexts.UpdatedAt, row => row.Process.LastUpdatedAt),
        ],
        Sort = "-updated",
    };
}
