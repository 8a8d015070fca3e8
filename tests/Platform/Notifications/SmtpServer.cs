using System.Net;
using System.Net.Sockets;
using System.Text;

namespace LinyingTalent.Tests.Platform.Notifications;

/// <summary>The smallest mail server of RFC 5321 that a real client can talk to: keeps what it was given, or refuses so many messages first.</summary>
internal sealed class SmtpServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource closing = new();
    private readonly Task accepting;
    private int refusals;

    public SmtpServer(int refusals = 0)
    {
        this.refusals = refusals;
        listener.Start();
        accepting = Accept();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Each message as it came over the line: the recipients of the envelope, then the text.</summary>
    public List<(IReadOnlyList<string> To, string Text)> Received { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        listener.Stop();
        await accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        closing.Dispose();
    }

    private async Task Accept()
    {
        while (true)
        {
            using TcpClient client = await listener.AcceptTcpClientAsync(closing.Token);
            using var stream = client.GetStream();
            using var lines = new StreamReader(stream, Encoding.UTF8);
            await using var answers = new StreamWriter(stream) { NewLine = "\r\n", AutoFlush = true };
            await Converse(lines, answers);
        }
    }

    private async Task Converse(StreamReader lines, StreamWriter answers)
    {
        var to = new List<string>();
        await answers.WriteLineAsync("220 mail.example");
        while (await lines.ReadLineAsync(closing.Token) is { } line)
        {
            string verb = line.Split(' ', ':')[0].ToUpperInvariant();
            if (verb == "RCPT") to.Add(line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)]);
            if (verb == "DATA") await Take(lines, answers, to);
            else await answers.WriteLineAsync(verb == "MAIL" && refusals-- > 0 ? "451 try again later" : verb == "QUIT" ? "221 bye" : "250 ok");
            if (verb == "QUIT") return;
        }
    }

    private async Task Take(StreamReader lines, StreamWriter answers, List<string> to)
    {
        await answers.WriteLineAsync("354 go on");
        var text = new StringBuilder();
        while (await lines.ReadLineAsync(closing.Token) is { } line && line != ".") text.AppendLine(line);
        Received.Add(([.. to], text.ToString()));
        await answers.WriteLineAsync("250 taken");
    }
}
