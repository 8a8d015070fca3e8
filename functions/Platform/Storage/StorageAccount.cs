using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;

namespace LinyingTalent.Platform.Storage;

/// <summary>
/// Where tables, blobs and queues are, by the settings that the Functions host reads too: <c>AzureWebJobsStorage</c> is a connection string, or
/// <c>AzureWebJobsStorage:tableServiceUri</c>, <c>:blobServiceUri</c> and <c>:queueServiceUri</c> name the services of an account that knows no
/// shared key. Whole addresses rather than the account's name: those of another cloud end in another suffix.
/// </summary>
internal sealed class StorageAccount(IConfiguration configuration)
{
    private const string Setting = "AzureWebJobsStorage";

    private readonly string? connection = configuration[Setting] is { Length: > 0 } set ? set : null;

    // A user-assigned identity where its client id is named, else the app's own.
    private readonly Lazy<TokenCredential> identity = new(() => new ManagedIdentityCredential(
        configuration[$"{Setting}:clientId"] is { Length: > 0 } client ? ManagedIdentityId.FromUserAssignedClientId(client) : ManagedIdentityId.SystemAssigned));

    public TableServiceClient Tables() => connection is not null ? new(connection) : new(AddressOf("table"), identity.Value);

    public BlobServiceClient Blobs() => connection is not null ? new(connection) : new(AddressOf("blob"), identity.Value);

    /// <summary>Messages are base64, as the Functions host's own are.</summary>
    public QueueServiceClient Queues()
    {
        var options = new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 };
        return connection is not null ? new(connection, options) : new(AddressOf("queue"), identity.Value, options);
    }

    private Uri AddressOf(string service)
    {
        string setting = $"{Setting}:{service}ServiceUri";
        return Uri.TryCreate(configuration[setting], UriKind.Absolute, out Uri? address) && address.Scheme == Uri.UriSchemeHttps
            ? address
            : throw new InvalidOperationException(
                $"There is neither the setting {Setting}, a storage account's connection string, nor {setting}, the https address of its {service} service.");
    }
}
