using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using LinyingTalent.Tests.Architecture;

namespace LinyingTalent.Tests.Platform.Web;

/// <summary>Runs a script of a page in Node, which stands in for the browser. Where Node is not installed the test is skipped.</summary>
internal static class NodeScript
{
    /// <param name="module">The module under tests/ that loads the script and feeds it.</param>
    /// <param name="input">What the module reads, as JSON.</param>
    /// <returns>What it writes, as JSON.</returns>
    public static async Task<JsonElement> Run(string module, object input)
    {
        using Process node = Start(new ProcessStartInfo("node", [Path.Combine(Repository.Root, module)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        });
        await node.StandardInput.WriteAsync(JsonSerializer.Serialize(input));
        node.StandardInput.Close();
        return JsonDocument.Parse(await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).RootElement;
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            Assert.Skip("Node is not installed: it stands in for the browser that runs the script.");
            throw;
        }
    }
}
