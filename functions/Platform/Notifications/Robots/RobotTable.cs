using Azure;
using Azure.Data.Tables;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.People;
using LinyingTalent.Platform.Storage;

namespace LinyingTalent.Platform.Notifications.Robots;

/// <summary>The robots of a county: partition = county, row = the robot's id, which is the key of the form that added it.</summary>
internal sealed class RobotTable(Tables tables, PersonalDataCipher cipher)
{
    private TableClient Table => tables["Robots"];

    public async Task<IReadOnlyList<Robot>> In(DivisionCode county) =>
        await Table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {county.Prefix}")).Select(FromRow).ToListAsync();

    public async Task<Robot?> Find(DivisionCode county, string id)
    {
        NullableResponse<TableEntity> row = await Table.GetEntityIfExistsAsync<TableEntity>(county.Prefix, id);
        return row.HasValue ? FromRow(row.Value!) : null;
    }

    /// <summary>Adds or, for the same form sent again, leaves as it is.</summary>
    public Task Keep(Robot robot, Cases.Actor by, DateTimeOffset at) => Table.UpsertEntityAsync(
        new TableEntity(robot.Office.Division.County.Prefix, robot.Id)
        {
            ["Role"] = robot.Office.Role.ToString(),
            ["Division"] = robot.Office.Division.ToString(),
            ["Department"] = robot.Office.Department,
            ["Kind"] = robot.Kind.ToString(),
            ["Url"] = cipher.Encrypt(robot.Url.AbsoluteUri, Owner(robot.Id)),
            ["Secret"] = robot.Secret is null ? null : cipher.Encrypt(robot.Secret, Owner(robot.Id)),
            ["AddedBy"] = by.Id,
            ["AddedAt"] = at,
        },
        TableUpdateMode.Replace);

    public Task Remove(DivisionCode county, string id) => Table.DeleteEntityAsync(county.Prefix, id);

    private Robot FromRow(TableEntity row) => new(
        row.RowKey,
        new Office(Enum.Parse<Role>(row.GetString("Role")), DivisionCode.Parse(row.GetString("Division")), row.GetString("Department")),
        Enum.Parse<RobotKind>(row.GetString("Kind")),
        new Uri(cipher.Decrypt(row.GetString("Url"), Owner(row.RowKey))),
        row.GetString("Secret") is { } secret ? cipher.Decrypt(secret, Owner(row.RowKey)) : null);

    private static string Owner(string id) => "robot|" + id;
}
