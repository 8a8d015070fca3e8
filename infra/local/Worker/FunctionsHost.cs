using System.Net.Sockets;
using LinyingTalent.LocalRuntime.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LinyingTalent.LocalRuntime.Worker;

/// <summary>
/// The running app. Stops in the order in which work depends on each other: no new requests, timers or messages;
/// then what runs ends; then the engine; then storage and database.
/// </summary>
internal sealed class FunctionsHost(
    WebApplication app, string address, LocalData data, LocalHostOptions options, StartReport report, Action started) : IHost, IAsyncDisposable
{
    public IServiceProvider Services => app.Services;

    /// <summary>Where the functions are served, once started.</summary>
    public Uri Address => new(app.Urls.First());

    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        IHostApplicationLifetime lifetime = app.Lifetime;
        Drain drain = Services.GetRequiredService<Drain>();
        lifetime.ApplicationStopping.Register(drain.Begin);
        try
        {
            await app.StartAsync(cancellationToken);
            started();
            report.Write(options.Output, app.Urls);
        }
        catch (Exception failure) when (Explain(failure) is { } sentence)
        {
            await DisposeAsync();
            throw FunctionsProgram.End(sentence, options);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken = default) => app.StopAsync(cancellationToken);

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await data.DisposeAsync();
    }

    private StartupException? Explain(Exception failure) => failure switch
    {
        StartupException sentence => sentence,
        IOException { InnerException: AddressInUseException } => new StartupException(
            $"The address {address} is in use by another program. Stop that program, or choose another port with --port NUMBER.", failure),
        SocketException { SocketErrorCode: SocketError.AccessDenied } => new StartupException(
            $"This account may not listen on {address}. Choose a port above 1023 with --port NUMBER.", failure),
        SocketException { SocketErrorCode: SocketError.AddressNotAvailable } => new StartupException(
            $"{address} is no address of this machine. Choose another with --urls URL.", failure),
        // A full disk first shows in what the app does at its start, by whatever exception its storage client makes of it.
        _ => data.Database.Fault,
    };
}
