using LinyingTalent.Platform.Storage;
using Microsoft.Extensions.Configuration;

namespace LinyingTalent.Tests.Platform.Storage;

public sealed class StorageAccountTests
{
    private const string Connection = "DefaultEndpointsProtocol=https;AccountName=linying;AccountKey=AAAA;EndpointSuffix=core.chinacloudapi.cn";

    [Fact]
    public void Clients_OfAConnectionString_GoWhereItLeads()
    {
        StorageAccount account = With(("AzureWebJobsStorage", Connection));
        account.Tables().Uri.Host.ShouldBe("linying.table.core.chinacloudapi.cn");
        account.Blobs().Uri.Host.ShouldBe("linying.blob.core.chinacloudapi.cn");
        account.Queues().Uri.Host.ShouldBe("linying.queue.core.chinacloudapi.cn");
    }

    [Theory]
    [InlineData("")]
    [InlineData("00000000-0000-0000-0000-000000000001")]
    public void Clients_OfAnAccountWithoutKeys_GoToItsAddresses(string client)
    {
        StorageAccount account = With(
            ("AzureWebJobsStorage:tableServiceUri", "https://linying.table.core.windows.net"),
            ("AzureWebJobsStorage:blobServiceUri", "https://linying.blob.core.windows.net"),
            ("AzureWebJobsStorage:queueServiceUri", "https://linying.queue.core.windows.net"),
            ("AzureWebJobsStorage:clientId", client));
        account.Tables().Uri.Host.ShouldBe("linying.table.core.windows.net");
        account.Blobs().Uri.Host.ShouldBe("linying.blob.core.windows.net");
        account.Queues().Uri.Host.ShouldBe("linying.queue.core.windows.net");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("http://linying.table.core.windows.net")]
    [InlineData("linying")]
    public void Clients_OfNoUsableSetting_SayWhichOneIsMissing(string? address) =>
        Should.Throw<InvalidOperationException>(() => With(("AzureWebJobsStorage:tableServiceUri", address)).Tables())
            .Message.ShouldContain("AzureWebJobsStorage:tableServiceUri");

    private static StorageAccount With(params (string Setting, string? Value)[] settings) => new(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Setting, setting.Value))).Build());
}
