using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;

namespace LinyingTalent.Tests.Platform.Notifications;

/// <summary>A service of group robots on loopback: it takes what is posted, or says no with a code in the body, as the real ones do.</summary>
internal sealed class RobotServer : IAsyncDisposable
{
    private readonly HttpListener listener = new();
    private readonly Task serving;
    private int refusals;

    public RobotServer(int refusals = 0)
    {
        this.refusals = refusals;
        Origin = $"http://localhost:{FreePort.Next()}";
        listener.Prefixes.Add(Origin + "/");
        listener.Start();
        serving = Serve();
    }

    public string Origin { get; }

    public ConcurrentQueue<(Uri Url, string Text)> Posted { get; } = new();

    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        await serving;
        listener.Close();
    }

    private async Task Serve()
    {
        while (listener.IsListening)
        {
            HttpListenerContext call;
            try
            {
                call = await listener.GetContextAsync();
            }
            catch (Exception end) when (end is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            using JsonDocument body = await JsonDocument.ParseAsync(call.Request.InputStream);
            bool taken = Interlocked.Decrement(ref refusals) < 0;
            if (taken) Posted.Enqueue((call.Request.Url!, body.RootElement.GetProperty("text").GetProperty("content").GetString()!));
            call.Response.ContentType = "application/json";
            await call.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(taken ? """{"errcode":0,"errmsg":"ok"}""" : """{"errcode":93000,"errmsg":"invalid webhook url"}"""));
            call.Response.Close();
        }
    }
}
