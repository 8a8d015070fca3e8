using System.Net;
using System.Net.Sockets;

namespace LinyingTalent.Tests;

/// <summary>
/// Ports for the sites of tests, below those that the system hands to whoever connects from here: one of these could be taken between the
/// question and the site's start.
/// </summary>
internal static class FreePort
{
    private const int First = 20_000, Count = 10_000;

    // Two test programs that run at once begin at different places.
    private static int last = Environment.ProcessId;

    public static int Next()
    {
        while (true)
        {
            int port = First + (Interlocked.Increment(ref last) % Count);
            using var probe = new TcpListener(IPAddress.Loopback, port);
            try
            {
                probe.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody has it: the next one.
            }
        }
    }
}
