using LinyingTalent.LocalRuntime.Data;
using LinyingTalent.LocalRuntime.Triggers.Queues;
using LinyingTalent.LocalRuntime.Worker;

namespace LinyingTalent.LocalRuntime.Tests.Worker;

public sealed class HostSettingsTests : IDisposable
{
    private const string Override = "AzureFunctionsJobHost__extensions__queues__maxDequeueCount";

    private readonly HostFolder folder = new();

    [Fact]
    public void Read_NoFile_SaysWhereItBelongs() =>
        Should.Throw<StartupException>(() => HostSettings.Read(folder.Path)).Message.ShouldContain($"no host.json in {folder.Path}");

    [Theory]
    [InlineData("{ \"version\": ", "no valid JSON")]
    [InlineData("[]", "no valid JSON")]
    [InlineData("{ \"version\": \"1.0\" }", "version '1.0'")]
    [InlineData("{ }", "version ''")]
    public void Read_MalformedFile_SaysSo(string text, string sentence)
    {
        Write(text);
        Should.Throw<StartupException>(() => HostSettings.Read(folder.Path)).Message.ShouldContain(sentence);
    }

    [Fact]
    public void Read_SettingsNobodyReads_AreNamedWithTheirPath()
    {
        Write("""
            {
              "version": "2.0",
              "concurrency": { "snapshotPersistenceEnabled": true },
              "logging": { "logLevel": { "default": "Information" } },
              "extensions": { "http": { "routePrefix": "", "hsts": { "isEnabled": true } }, "queues": { "batchsize": 8, "poison": 1 } }
            }
            """);
        HostSettings.Read(folder.Path).Unknown.ShouldBe(["concurrency:snapshotPersistenceEnabled", "extensions:http:hsts:isEnabled", "extensions:queues:poison"]);
    }

    [Fact]
    public void Queues_NothingSet_HasTheRealHostsDefaults()
    {
        Write("""{ "version": "2.0" }""");
        QueueSettings settings = QueueSettings.Of(HostSettings.Read(folder.Path), development: false);
        settings.ShouldBe(new QueueSettings(16, 8 * Environment.ProcessorCount, TimeSpan.Zero, 5, TimeSpan.FromMinutes(1), Azure.Storage.Queues.QueueMessageEncoding.Base64));
        QueueSettings.Of(HostSettings.Read(folder.Path), development: true).MaxPollingInterval.ShouldBe(TimeSpan.FromSeconds(2));
    }

    [Fact]
    public void Queues_EverythingSet_IsTakenOver()
    {
        Write("""
            { "version": "2.0", "extensions": { "queues": { "batchSize": 4, "newBatchThreshold": 1, "visibilityTimeout": "00:00:30",
              "maxDequeueCount": 3, "maxPollingInterval": "00:00:05", "messageEncoding": "none" } } }
            """);
        QueueSettings.Of(HostSettings.Read(folder.Path), development: false)
            .ShouldBe(new QueueSettings(4, 1, TimeSpan.FromSeconds(30), 3, TimeSpan.FromSeconds(5), Azure.Storage.Queues.QueueMessageEncoding.None));
    }

    [Theory]
    [InlineData("batchSize", "33", "whole number from 1 to 32")]
    [InlineData("batchSize", "many", "whole number from 1 to 32")]
    [InlineData("visibilityTimeout", "30", "a time like 00:00:30")]
    [InlineData("visibilityTimeout", "8.00:00:00", "a time like 00:00:30")]
    [InlineData("messageEncoding", "utf16", "must be base64 or none")]
    public void Queues_ValueOutOfBounds_NamesSettingAndBounds(string name, string value, string sentence)
    {
        Write($$"""{ "version": "2.0", "extensions": { "queues": { "{{name}}": "{{value}}" } } }""");
        string message = Should.Throw<StartupException>(() => QueueSettings.Of(HostSettings.Read(folder.Path), development: false)).Message;
        message.ShouldContain($"extensions:queues:{name}");
        message.ShouldContain(sentence);
    }

    [Fact]
    public void Read_EnvironmentVariable_OverridesTheFile()
    {
        Write("""{ "version": "2.0", "extensions": { "queues": { "maxDequeueCount": 3 } } }""");
        Environment.SetEnvironmentVariable(Override, "9");
        QueueSettings.Of(HostSettings.Read(folder.Path), development: false).MaxDequeueCount.ShouldBe(9);
    }

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(Override, null);
        folder.Dispose();
    }

    private void Write(string text) => File.WriteAllText(Path.Combine(folder.Path, "host.json"), text);
}
