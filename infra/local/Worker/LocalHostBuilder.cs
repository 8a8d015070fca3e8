using LinyingTalent.LocalRuntime.Data;
using LinyingTalent.LocalRuntime.Storage.Copying;
using LinyingTalent.LocalRuntime.Triggers.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace LinyingTalent.LocalRuntime.Worker;

/// <summary>Puts the host together: settings first, then the app's services, then data, storage and triggers.</summary>
internal sealed class LocalHostBuilder
{
    private const string EnvironmentSetting = "AZURE_FUNCTIONS_ENVIRONMENT";

    private readonly LocalHostOptions options;
    private readonly HostSettings host;
    private readonly LocalSettings local;
    private bool usesAspNetCore;
    private bool hasStarted;

    public LocalHostBuilder(LocalHostOptions options)
    {
        this.options = options;
        CommandLine.Check(options.Args);
        local = LocalSettings.Apply(options.ContentRoot);
        host = HostSettings.Read(options.Binaries);
        Web = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ApplicationName = options.Types.Count > 0 ? options.Types[0].Assembly.GetName().Name : null,
            ContentRootPath = options.ContentRoot,
            EnvironmentName = options.Settings.GetValueOrDefault(EnvironmentSetting)
                ?? Environment.GetEnvironmentVariable(EnvironmentSetting) ?? Environments.Production,
        });
        Web.Configuration
            .AddJsonFile("appsettings.json", optional: true)
            .AddJsonFile($"appsettings.{Web.Environment.EnvironmentName}.json", optional: true)
            .AddEnvironmentVariables()
            .AddCommandLine(options.Args, CommandLine.Options)
            .AddInMemoryCollection(options.Settings);
        // What App Service sets where its own sign-in stands in front: the app believes the identity headers only then.
        bool signsIn = Web.Environment.IsDevelopment() || !string.IsNullOrEmpty(Web.Configuration["LocalRuntime:SignIn:Authority"]);
        Web.Configuration["WEBSITE_AUTH_ENABLED"] = signsIn ? "true" : "false";
        AddLogging();
        Web.Services.AddSingleton(options.Time);
        Web.Host.UseDefaultServiceProvider((context, provider) =>
            provider.ValidateScopes = provider.ValidateOnBuild = context.HostingEnvironment.IsDevelopment());
    }

    public WebApplicationBuilder Web { get; }

    public Middleware Middleware { get; } = new();

    /// <summary>The services that answers of ASP.NET Core need: the executors of action results and the routing of templates.</summary>
    public void UseAspNetCore()
    {
        usesAspNetCore = true;
        Web.Services.AddMvcCore();
        Web.Services.AddRouting();
    }

    public FunctionsHost Build()
    {
        LocalData? data = null;
        try
        {
            if (ReadData() && options.OwnsProcess) Environment.Exit(0);
            var functions = FunctionSet.Find(options.Types, usesAspNetCore);
            string address = Address(Web.Configuration, local);
            // As func does: the app's own links follow the port.
            if (Uri.TryCreate(address, UriKind.Absolute, out Uri? at) && at.IsLoopback) Web.Configuration["WEBSITE_HOSTNAME"] ??= at.Authority;
            data = LocalData.Open(options, Web.Configuration);
            Web.Services.AddLocalRuntime(functions, host, data, Middleware);
            ServerEdge edge = ServerEdge.Read(Web.Configuration, options.ContentRoot);
            Web.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(edge.Configure);
            WebApplication app = Web.Build();
            foreach (string url in address.Split(';', StringSplitOptions.RemoveEmptyEntries)) app.Urls.Add(url);
            if (edge.Proxies is { } proxies) app.UseForwardedHeaders(proxies);
            app.Run(app.Services.GetRequiredService<Gateway>().AnswerAsync);
            var report = new StartReport(functions, host, local, app.Services);
            return new FunctionsHost(app, address, data, options, report, () => hasStarted = true);
        }
        catch (StartupException failure)
        {
            data?.DisposeAsync().AsTask().GetAwaiter().GetResult();
            throw FunctionsProgram.End(failure, options);
        }
    }

    private void AddLogging()
    {
        // The host reports its start itself, and a line for each request would bury the app's.
        Web.Logging.AddSimpleConsole(console => console.SingleLine = true);
        Web.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Azure", LogLevel.Warning).AddFilter("System", LogLevel.Warning);
        // Keys lie in the account's directory in plain text, as on any Linux machine; each start would warn of it.
        Web.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        // host.json first: what somebody sets for this run goes before it.
        Web.Logging.AddConfiguration(host.Logging);
        Web.Logging.AddConfiguration(Web.Configuration.GetSection("Logging"));
        if (LogFolder.Read(Web.Configuration, options.ContentRoot) is { } folder) Web.Logging.AddProvider(new FileLogs(folder, options.Time));
        // What keeps the host from starting is told as one sentence; .NET's host would print a stack trace before it.
        Web.Logging.AddFilter<ConsoleLoggerProvider>("Microsoft.Extensions.Hosting.Internal.Host", level => hasStarted && level >= LogLevel.Warning);
    }

    /// <summary>The address: <c>--urls</c>, <c>--port</c>, Host.LocalHttpPort of local.settings.json, or 7071 as <c>func start</c>.</summary>
    private static string Address(ConfigurationManager configuration, LocalSettings local)
    {
        if (configuration[CommandLine.Urls] is { Length: > 0 } urls) return urls;
        string? text = configuration[CommandLine.Port];
        if (text is null) return $"http://localhost:{local.Port ?? 7071}";
        return ushort.TryParse(text, out ushort port) && port > 0
            ? $"http://localhost:{port}"
            : throw new StartupException($"'{text}' is no port. Give a number from 1 to 65535 with --port.");
    }

    /// <summary>Does what is asked of the data instead of running the site: <c>--backup</c> or <c>--history</c> beside one that runs, <c>--copy-to</c> or <c>--copy-from</c> alone.</summary>
    private bool ReadData()
    {
        string directory = LocalData.PathOf(options, Web.Configuration);
        if (Web.Configuration[CommandLine.Backup] is { } file)
        {
            LocalData.BackUp(directory, file);
            options.Output.WriteLine($"The backup is written to {Path.GetFullPath(file)}.");
            return true;
        }

        if ((Web.Configuration[CommandLine.CopyTo] ?? Web.Configuration[CommandLine.CopyFrom]) is { } account)
        {
            StorageCopy.Run(directory, account, toAccount: Web.Configuration[CommandLine.CopyTo] is not null, options.Output).GetAwaiter().GetResult();
            return true;
        }

        if (Web.Configuration[CommandLine.History] is not { } instance) return false;
        options.Output.Write(LocalData.HistoryOf(directory, instance));
        return true;
    }
}
