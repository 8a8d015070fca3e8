using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using LinyingTalent.LocalRuntime.Data;

/// <summary>
/// .NET runs this before the app's Main when DOTNET_STARTUP_HOOKS names this assembly. A line "7 before" on the input makes the
/// process kill itself just before its seventh commit from then on that changes something, "7 after" just after it, "0 before" never. The environment variable
/// LINYING_CRASH gives the first such order, which then counts from the start.
/// </summary>
[SuppressMessage("Design", "CA1050:Declare types in namespaces", Justification = "The name that .NET looks for.")]
internal static class StartupHook
{
    public const string Variable = "LINYING_CRASH";
    public const string Armed = "Armed for commit ";

    // What was acknowledged too soon reaches the browser within this time.
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(30);

    private static readonly Lock Gate = new();
    private static string current = "";

    internal static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } order) Arm(order);
        new Thread(ReadOrders) { IsBackground = true, Name = "crash orders" }.Start();
    }

    private static void ReadOrders()
    {
        while (Console.In.ReadLine() is { } order)
        {
            Arm(order);
            Console.Out.WriteLine(Armed + order);
        }
    }

    private static void Arm(string order)
    {
        string[] parts = order.Split(' ');
        long left = long.Parse(parts[0], CultureInfo.InvariantCulture);
        bool after = parts[1] == "after";
        // An order that is being carried out is never answered; one that was replaced is no longer carried out.
        lock (Gate)
        {
            current = order;
            Database.AroundCommit = isAfter =>
            {
                if (!isAfter) left--;
                if (left != 0 || isAfter != after) return;
                Thread.Sleep(Moment);
                lock (Gate) Die(order);
            };
        }
    }

    private static void Die(string order)
    {
        if (!ReferenceEquals(order, current)) return;
        using Process self = Process.GetCurrentProcess();
        self.Kill();
        // The signal may reach another thread first; this one must not go on to the disk.
        Thread.Sleep(Timeout.Infinite);
    }
}
