using LinyingTalent.LocalRuntime.Data;
using LinyingTalent.LocalRuntime.Worker;

namespace LinyingTalent.LocalRuntime.Tests.Worker;

public sealed class LocalSettingsTests : IDisposable
{
    private readonly string variable = "Linying_" + Guid.NewGuid().ToString("N");
    private readonly HostFolder folder = new();

    [Fact]
    public void Apply_Values_BecomeEnvironmentVariables()
    {
        Write($$"""
            {
              // as Core Tools writes it
              "IsEncrypted": false,
              "Values": { "{{variable}}": "from file" },
              "Host": { "LocalHttpPort": 7000, "CORS": "*" },
            }
            """);
        LocalSettings settings = LocalSettings.Apply(folder.Path);

        Environment.GetEnvironmentVariable(variable).ShouldBe("from file");
        settings.Port.ShouldBe(7000);
        settings.Unknown.ShouldBe(["Host:CORS"]);
    }

    [Fact]
    public void Apply_VariableIsSetAlready_StaysAsItIs()
    {
        Environment.SetEnvironmentVariable(variable, "from outside");
        Write($$"""{ "Values": { "{{variable}}": "from file" } }""");
        LocalSettings.Apply(folder.Path);
        Environment.GetEnvironmentVariable(variable).ShouldBe("from outside");
    }

    [Fact]
    public void Apply_NoFile_IsFine() => LocalSettings.Apply(folder.Path).Port.ShouldBeNull();

    [Theory]
    [InlineData("{ \"Values\": ", "cannot be read")]
    [InlineData("{ \"Values\": [] }", "cannot be read")]
    [InlineData("{ \"IsEncrypted\": true }", "is encrypted")]
    public void Apply_FileThatCannotBeUsed_SaysSo(string text, string sentence)
    {
        Write(text);
        Should.Throw<StartupException>(() => LocalSettings.Apply(folder.Path)).Message.ShouldContain(sentence);
    }

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(variable, null);
        folder.Dispose();
    }

    private void Write(string text) => File.WriteAllText(Path.Combine(folder.Path, LocalSettings.FileName), text);
}
