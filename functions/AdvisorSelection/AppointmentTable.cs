using Azure;
using Azure.Data.Tables;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Storage;

namespace LinyingTalent.AdvisorSelection;

/// <summary>聘任: a person serves a village as its advisor.</summary>
/// <param name="Person">The keyed hash of the identity number.</param>
/// <param name="Certificate">The certificate's number; empty while the certificate is being made.</param>
/// <param name="To">The term's last day.</param>
internal sealed record Appointment(
    DivisionCode Village, string Person, CaseId Case, int Candidate, string Name, string Certificate, DateOnly From, DateOnly To);

/// <summary>
/// The appointments, twice: under the village (row = person) for its list, and under the county (row = person) as the claim
/// that a person serves one village only. The claim is made first; whoever finds another's claim is refused.
/// </summary>
internal sealed class AppointmentTable(Tables tables)
{
    private TableClient Table => tables["Appointments"];

    /// <summary>The appointment in force that a person holds anywhere in the county of <paramref name="division"/>; null for none.</summary>
    public async Task<Appointment?> Of(DivisionCode division, string person, DateOnly day)
    {
        NullableResponse<TableEntity> row = await Table.GetEntityIfExistsAsync<TableEntity>(ClaimsOf(division), person);
        return row.HasValue && FromRow(row.Value!) is var appointment && appointment.To >= day ? appointment : null;
    }

    /// <summary>The appointments in force in a division and all below it.</summary>
    public IAsyncEnumerable<Appointment> In(DivisionCode division, DateOnly day) =>
        Table.QueryAsync<TableEntity>(Keys.Below(division)).Where(row => !row.PartitionKey.EndsWith(Claims, StringComparison.Ordinal))
            .Select(FromRow).Where(appointment => appointment.To >= day);

    /// <summary>Claims the person for one village. False when an appointment in force holds the claim for another case.</summary>
    public async Task<bool> TryClaim(Appointment appointment)
    {
        string claims = ClaimsOf(appointment.Village);
        NullableResponse<TableEntity> found = await Table.GetEntityIfExistsAsync<TableEntity>(claims, appointment.Person);
        try
        {
            if (!found.HasValue) await Table.AddEntityAsync(ToRow(claims, appointment));
            else if (FromRow(found.Value!) is var held && held.Case == appointment.Case) return true;
            else if (held.To >= appointment.From) return false;
            else await Table.UpdateEntityAsync(ToRow(claims, appointment), found.Value!.ETag, TableUpdateMode.Replace);
            return true;
        }
        catch (RequestFailedException failure) when (failure.Status is 409 or 412)
        {
            // Another case claimed the person in this very moment.
            return false;
        }
    }

    /// <summary>The appointment begins, or is written once more as it is.</summary>
    public Task Begin(Appointment appointment) =>
        Table.UpsertEntityAsync(ToRow(appointment.Village.ToString(), appointment), TableUpdateMode.Replace);

    private const string Claims = "-people";

    private static string ClaimsOf(DivisionCode division) => division.County.Prefix + Claims;

    private static TableEntity ToRow(string partition, Appointment appointment) => new(partition, appointment.Person)
    {
        ["Village"] = appointment.Village.ToString(),
        ["Case"] = appointment.Case.ToString(),
        ["Candidate"] = appointment.Candidate,
        ["Name"] = appointment.Name,
        ["Certificate"] = appointment.Certificate,
        ["From"] = StoredDay.Write(appointment.From),
        ["To"] = StoredDay.Write(appointment.To),
    };

    private static Appointment FromRow(TableEntity row) => new(
        DivisionCode.Parse(row.GetString("Village")), row.RowKey, CaseId.Parse(row.GetString("Case")), row.GetInt32("Candidate")!.Value,
        row.GetString("Name"), row.GetString("Certificate"), StoredDay.Read(row.GetString("From")), StoredDay.Read(row.GetString("To")));
}
