using Azure;
using Azure.Data.Tables;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Storage;

namespace LinyingTalent.Platform.Notifications;

/// <summary>
/// Letters with a link that an office sends once more: because the letter was lost, or its link is worthless since the master key changed. The
/// link is made when the letter goes out, so it is one of today. Partition = county, row = what is owed, by the key of the form that asked for it.
/// </summary>
internal sealed class SendAgain(Tables tables, NotificationLog log, Outbox outbox, TimeProvider time)
{
    public const string TableName = "LettersAgain";

    /// <summary>Whether a letter is one of those: it has a link that opens without an account.</summary>
    public static bool Can(SentNotification sent) => sent.Notification.LinkNonce is not null;

    /// <summary>The same form twice sends one.</summary>
    /// <param name="id">The letter's row in the log.</param>
    /// <returns>False where there is no such letter.</returns>
    public async Task<bool> Send(DivisionCode county, string id, IdempotencyKey key, Actor by)
    {
        if (await log.Find(county, id) is not { } sent || !Can(sent)) return false;
        TableEntity owed = Outbox.ToRow(county.Prefix, key.ToString(), time.GetUtcNow(), sent.Notification);
        (owed["ById"], owed["ByName"], owed["Of"]) = (by.Id, by.Name, id);
        try
        {
            await tables[TableName].AddEntityAsync(owed);
        }
        catch (RequestFailedException failure) when (failure.Status == 409)
        {
            // The same form came twice: the first copy counts.
        }

        await outbox.Dispatch(TableName, county.Prefix);
        return true;
    }
}
