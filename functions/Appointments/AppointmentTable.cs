using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Notifications;
using LinyingTalent.Platform.Storage;

namespace LinyingTalent.Appointments;

/// <summary>What one act changes, written whole or not at all.</summary>
/// <param name="Key">The act's idempotency key: one whose key is there is not done again.</param>
/// <param name="Next">With the version that it was made from.</param>
/// <param name="NextDue">When the calendar has to look at it again.</param>
internal sealed record TenureChange(
    string Key, Tenure Next, DateOnly NextDue, HistoryEntry Entry, IReadOnlyList<Notification> Notifications);

/// <summary>
/// The appointments: partition = village, a row <c>term|2026-0001</c> each with the day it is due again, its history <c>history|…</c>, the acts
/// done <c>done|…</c> and the notifications owed. And partition = county with <c>-people</c>, row = person: the claim that a person serves one
/// village only. The claim is made first; whoever finds another's claim is refused.
/// </summary>
internal sealed class AppointmentTable(Tables tables)
{
    public const string Name = "Appointments";
    private const string TermPrefix = "term|";
    private const string Claims = "-people";

    private TableClient Table => tables[Name];

    /// <summary>The appointments of a division and all below it, those that have ended included.</summary>
    public IAsyncEnumerable<Tenure> In(DivisionCode division) =>
        Table.QueryAsync<TableEntity>(Keys.BelowWithPrefix(division, TermPrefix)).Select(FromRow);

    /// <summary>Those of a county that are due by a day.</summary>
    public IAsyncEnumerable<Tenure> DueBy(DivisionCode county, DateOnly day) =>
        Table.QueryAsync<TableEntity>(Keys.BelowWithPrefix(county, TermPrefix) + TableClient.CreateQueryFilter($" and NextDue le {StoredDay.Write(day)}")).Select(FromRow);

    /// <summary>Those whose effects elsewhere are still owed.</summary>
    public IAsyncEnumerable<Tenure> Unsettled(DivisionCode county) =>
        Table.QueryAsync<TableEntity>(Keys.BelowWithPrefix(county, TermPrefix) + " and Unsettled eq true").Select(FromRow);

    public async Task<Tenure?> Find(AppointmentId id)
    {
        NullableResponse<TableEntity> row = await Table.GetEntityIfExistsAsync<TableEntity>(id.Village.ToString(), TermPrefix + id.Number);
        return row.HasValue ? FromRow(row.Value!) : null;
    }

    /// <summary>An appointment begins; one that has begun stays as it is.</summary>
    public async Task Begin(Tenure tenure, DateTimeOffset at)
    {
        AppointmentId id = tenure.Id;
        var entry = new HistoryEntry(1, at, Actor.Process, AppointmentWords.Begun, [tenure.Appointment.Name], null);
        try
        {
            // Due at once: the morning computes when it is due in truth, by the figures of the day.
            await Table.SubmitTransactionAsync(
            [
                new(TableTransactionActionType.Add, ToRow(tenure, tenure.Appointment.From)),
                new(TableTransactionActionType.Add, HistoryRow(id, entry)),
            ]);
        }
        catch (TableTransactionFailedException failure) when (failure.Status == 409)
        {
            // The step that began it is being repeated.
        }
    }

    public async Task<bool> Happened(AppointmentId id, string key) =>
        (await Table.GetEntityIfExistsAsync<TableEntity>(id.Village.ToString(), DoneRow(id, key), ["RowKey"])).HasValue;

    /// <summary>Writes an act; false when another came between, or it was done before: read again and decide again.</summary>
    public async Task<bool> TryCommit(TenureChange change)
    {
        AppointmentId id = change.Next.Id;
        List<TableTransactionAction> rows =
        [
            new(TableTransactionActionType.UpdateReplace, ToRow(change.Next, change.NextDue), change.Next.Version),
            new(TableTransactionActionType.Add, new TableEntity(id.Village.ToString(), DoneRow(id, change.Key))),
            new(TableTransactionActionType.Add, HistoryRow(id, change.Entry)),
            .. change.Notifications.Select((notification, i) => new TableTransactionAction(
                TableTransactionActionType.Add, Outbox.ToRow(id.Village.ToString(), $"{id.Number}-{change.Key}-{i}", change.Entry.At, notification))),
        ];
        try
        {
            await Table.SubmitTransactionAsync(rows);
            return true;
        }
        catch (TableTransactionFailedException failure) when (failure.Status is 409 or 412)
        {
            return false;
        }
    }

    /// <summary>Notes that nothing is owed any more, or when it is due again; another change that came between notes it itself.</summary>
    public async Task Note(Tenure tenure, DateOnly nextDue)
    {
        try
        {
            await Table.UpdateEntityAsync(ToRow(tenure, nextDue), tenure.Version, TableUpdateMode.Replace);
        }
        catch (RequestFailedException failure) when (failure.Status == 412)
        {
            // Looked at again by whoever came between, or the next time.
        }
    }

    public async Task<IReadOnlyList<HistoryEntry>> History(AppointmentId id) =>
        await Table.QueryAsync<TableEntity>(Keys.Prefix(id.Village.ToString(), $"history|{id.Number}|"))
            .Select(row => JsonSerializer.Deserialize<HistoryEntry>(row.GetString("Entry"), CaseJson.Options)!).ToListAsync();

    public async Task<Appointment?> ClaimOf(DivisionCode division, string person, DateOnly day)
    {
        NullableResponse<TableEntity> row = await Table.GetEntityIfExistsAsync<TableEntity>(ClaimsOf(division), person);
        return row.HasValue && FromClaim(row.Value!) is var appointment && appointment.To >= day ? appointment : null;
    }

    public async Task<bool> TryClaim(Appointment appointment)
    {
        string claims = ClaimsOf(appointment.Village);
        NullableResponse<TableEntity> found = await Table.GetEntityIfExistsAsync<TableEntity>(claims, appointment.Person);
        try
        {
            if (!found.HasValue) await Table.AddEntityAsync(ToClaim(appointment));
            else if (FromClaim(found.Value!) is var held && held.Case == appointment.Case) return true;
            else if (held.To >= appointment.From) return false;
            else await Table.UpdateEntityAsync(ToClaim(appointment), found.Value!.ETag, TableUpdateMode.Replace);
            return true;
        }
        catch (RequestFailedException failure) when (failure.Status is 409 or 412)
        {
            // Another case claimed the person in this very moment.
            return false;
        }
    }

    /// <summary>The claim lasts as long as the next term.</summary>
    public Task Prolong(Appointment next) => Table.UpsertEntityAsync(ToClaim(next), TableUpdateMode.Replace);

    /// <summary>The person is free for another village; a claim that another case holds by now stays.</summary>
    public async Task Release(Appointment appointment)
    {
        NullableResponse<TableEntity> found = await Table.GetEntityIfExistsAsync<TableEntity>(ClaimsOf(appointment.Village), appointment.Person);
        if (found.HasValue && FromClaim(found.Value!).Case == appointment.Case)
            await Table.DeleteEntityAsync(found.Value!.PartitionKey, found.Value!.RowKey, found.Value!.ETag);
    }

    private static string ClaimsOf(DivisionCode division) => division.County.Prefix + Claims;

    private static string DoneRow(AppointmentId id, string key) => $"done|{id.Number}|{key}";

    private static TableEntity HistoryRow(AppointmentId id, HistoryEntry entry) =>
        new(id.Village.ToString(), string.Create(CultureInfo.InvariantCulture, $"history|{id.Number}|{entry.Sequence:D5}"))
        {
            ["Entry"] = JsonSerializer.Serialize(entry, CaseJson.Options),
        };

    private static TableEntity ToRow(Tenure tenure, DateOnly nextDue) => new(tenure.Appointment.Village.ToString(), TermPrefix + tenure.Id.Number)
    {
        ["Tenure"] = JsonSerializer.Serialize(tenure, CaseJson.Options),
        ["NextDue"] = StoredDay.Write(nextDue),
        ["Unsettled"] = tenure.Unsettled,
    };

    private static Tenure FromRow(TableEntity row) =>
        JsonSerializer.Deserialize<Tenure>(row.GetString("Tenure"), CaseJson.Options)! with { Version = row.ETag };

    private static TableEntity ToClaim(Appointment appointment) => new(ClaimsOf(appointment.Village), appointment.Person)
    {
        ["Appointment"] = JsonSerializer.Serialize(appointment, CaseJson.Options),
    };

    private static Appointment FromClaim(TableEntity row) => JsonSerializer.Deserialize<Appointment>(row.GetString("Appointment"), CaseJson.Options)!;
}
