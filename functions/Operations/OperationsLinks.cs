namespace LinyingTalent.Operations;

/// <summary>The pages of those who keep the site running. Not below /admin or /runtime: paths that begin so are the Functions host's own.</summary>
internal static class OperationsLinks
{
    public const string Overview = "/operations";
    public const string Processes = Overview + "/processes";
    public const string Queues = Overview + "/queues";
    public const string Checks = Overview + "/checks";
    public const string BeginProcesses = Checks + "/begin";
    public const string Keys = Overview + "/keys";
    public const string Outbox = "/outbox";
    public const string Settings = "/settings";

    public const string CompletedProcesses = Processes + "/completed";

    public static string CompletedAfter(string begins, string after) => $"{CompletedProcesses}?begins={Uri.EscapeDataString(begins)}&after={Uri.EscapeDataString(after)}";

    public static string ProcessesIn(string state) => $"{Processes}?state={state}";

    public static string Process(string instance) => $"{Processes}/{Uri.EscapeDataString(instance)}";

    public static string ProcessAct(string instance) => Process(instance) + "/act";

    public static string Queue(string queue) => $"{Queues}/{queue}";
}
