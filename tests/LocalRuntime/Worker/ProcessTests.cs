using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using LinyingTalent.LocalRuntime.Data;

namespace LinyingTalent.LocalRuntime.Tests.Worker;

public sealed class ProcessTests : IDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("linying-process-").FullName;

    [Fact]
    public async Task Start_PortIsTaken_OneSentenceAndExitCode1()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        string port = ((IPEndPoint)other.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        using var app = new AppProcess(data, "--port", port);

        (int code, string errors) = await app.EndAsync();

        code.ShouldBe(1);
        errors.TrimEnd().ShouldBe($"The address http://localhost:{port} is in use by another program. Stop that program, or choose another port with --port NUMBER.");
    }

    [Fact]
    public async Task Start_DatabaseIsDamaged_OneSentenceAndExitCode1()
    {
        await File.WriteAllTextAsync(Path.Combine(data, "linying.db"), new string('x', 9000), TestContext.Current.CancellationToken);
        await FailsWithAsync("is damaged or is no database");
    }

    [Fact]
    public async Task Start_DataCannotBeADirectory_OneSentenceAndExitCode1()
    {
        string file = Path.Combine(data, "file");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);
        using var app = new AppProcess(Path.Combine(file, "below"));
        (int code, string errors) = await app.EndAsync();
        code.ShouldBe(1);
        errors.TrimEnd().Split('\n').ShouldHaveSingleItem().ShouldContain("cannot be used");
    }

    [Fact]
    public async Task Start_DataIsInUse_OneSentenceAndExitCode1()
    {
        await using Database holder = Database.Open(data);
        await FailsWithAsync("is in use by another process");
    }

    [Fact]
    public async Task Backup_WhileTheAppRuns_ExitCode0AndACopy()
    {
        using var app = new AppProcess(data, "--port", $"{FreePort.Next()}");
        await app.ReadyAsync();
        string copy = Path.Combine(data, "copy.db");

        using var backup = new AppProcess(data, "--backup", copy);
        (await backup.EndAsync()).ShouldBe((0, ""));
        new FileInfo(copy).Length.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task History_OfNoInstance_OneSentenceAndExitCode1()
    {
        await Database.Open(data).DisposeAsync();
        using var history = new AppProcess(data, "--history", "none");
        (int code, string errors) = await history.EndAsync();
        code.ShouldBe(1);
        errors.TrimEnd().ShouldBe($"There is no instance 'none' with a history in {data}. Upper and lower case count.");
    }

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")] // Ctrl-C
    public async Task Signal_WhileAFormIsOnItsWay_AnswersItAndEndsWith0(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals");
        int port = FreePort.Next();
        using var app = new AppProcess(data, "--port", $"{port}");
        string report = await app.ReadyAsync();
        report.ShouldContain($"SampleStart_Post: [POST] http://localhost:{port}/sample");
        report.ShouldContain("Environment: Production. Sign-in: off");

        const string Body = "key=00000000000000000000000000000001&subject=abc";
        using var client = new TcpClient();
        await client.ConnectAsync("localhost", port, TestContext.Current.CancellationToken);
        NetworkStream stream = client.GetStream();
        string head = $"POST /sample HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {Body.Length}\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream, Encoding.ASCII);
        // The function reads the form: it runs.
        (await reader.ReadLineAsync(TestContext.Current.CancellationToken)).ShouldBe("HTTP/1.1 100 Continue");

        await app.SendTerminateAsync(signal);
        await RefusesAsync(port);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(Body), TestContext.Current.CancellationToken);

        (await reader.ReadLineAsync(TestContext.Current.CancellationToken)).ShouldBe("");
        (await reader.ReadLineAsync(TestContext.Current.CancellationToken)).ShouldBe("HTTP/1.1 303 See Other");
        (await app.EndAsync()).ShouldBe((0, ""));
    }

    public void Dispose() => Directory.Delete(data, recursive: true);

    private async Task FailsWithAsync(string sentence)
    {
        using var app = new AppProcess(data, "--port", $"{FreePort.Next()}");
        (int code, string errors) = await app.EndAsync();
        code.ShouldBe(1);
        errors.TrimEnd().Split('\n').ShouldHaveSingleItem().ShouldContain(sentence);
    }

    // The stop has begun when the port takes no more connections.
    private static Task RefusesAsync(int port) => Eventually.HoldsAsync(async () =>
    {
        try
        {
            using var probe = new TcpClient();
            await probe.ConnectAsync("localhost", port);
            return false;
        }
        catch (SocketException)
        {
            return true;
        }
    });
}
