using Azure;
using Azure.Data.Tables;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.People;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Storage;

namespace LinyingTalent.Platform.Notifications.Robots;

/// <summary>What was done to a robot. Its address stands in no history.</summary>
internal sealed record RobotChange(Office Office, RobotKind Kind, bool Added, Actor By, DateTimeOffset At);

/// <summary>
/// The robots of a county: partition = county, row = the robot's id, which is the key of the form that added it; beside them <c>|history|key</c> with
/// what was done, by the form's key.
/// </summary>
internal sealed class RobotTable(Tables tables, PersonalDataCipher cipher)
{
    private const string Name = "Robots";

    // Behind every id: what begins with it is no robot.
    private const string Beside = "|";
    private const string HistoryPrefix = "|history|";
    private const string Added = "Added";
    private const string Removed = "Removed";

    public static SealedRows Sealed { get; } = new(Name, place => Owner(place.Row.RowKey));

    private TableClient Table => tables[Name];

    public async Task<IReadOnlyList<Robot>> In(DivisionCode county) =>
        await Table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {county.Prefix} and RowKey lt {Beside}")).Select(FromRow).ToListAsync();

    public async Task<Robot?> Find(DivisionCode county, string id)
    {
        NullableResponse<TableEntity> row = await Table.GetEntityIfExistsAsync<TableEntity>(county.Prefix, id);
        return row.HasValue ? FromRow(row.Value!) : null;
    }

    /// <summary>Adds a robot with its line of history. The same form sent again changes nothing.</summary>
    public Task Add(Robot robot, Actor by, DateTimeOffset at) => Submit(
        new(TableTransactionActionType.Add, new TableEntity(robot.Office.Division.County.Prefix, robot.Id)
        {
            ["Role"] = robot.Office.Role.ToString(),
            ["Division"] = robot.Office.Division.ToString(),
            ["Department"] = robot.Office.Department,
            ["Kind"] = robot.Kind.ToString(),
            ["Url"] = cipher.Encrypt(robot.Url.AbsoluteUri, Owner(robot.Id)),
            ["Secret"] = robot.Secret is null ? null : cipher.Encrypt(robot.Secret, Owner(robot.Id)),
        }),
        History(robot, robot.Id, Added, by, at));

    /// <summary>Removes a robot with a line of history; one that is gone already is what was asked for.</summary>
    /// <param name="key">The form's.</param>
    public Task Remove(Robot robot, string key, Actor by, DateTimeOffset at) => Submit(
        new(TableTransactionActionType.Delete, new TableEntity(robot.Office.Division.County.Prefix, robot.Id), ETag.All), History(robot, key, Removed, by, at));

    /// <summary>What was done to the county's robots, the latest first.</summary>
    public async Task<IReadOnlyList<RobotChange>> Changes(DivisionCode county) =>
    [
        .. (await Table.QueryAsync<TableEntity>(Keys.Prefix(county.Prefix, HistoryPrefix)).ToListAsync()).Select(row => new RobotChange(
            OfficeIn(row), Enum.Parse<RobotKind>(row.GetString("Kind")), row.GetString("What") == Added, new Actor(row.GetString("ById"), row.GetString("ByName")),
            row.GetDateTimeOffset("At")!.Value)).OrderByDescending(change => change.At),
    ];

    private async Task Submit(params TableTransactionAction[] rows)
    {
        try
        {
            await Table.SubmitTransactionAsync(rows);
        }
        catch (TableTransactionFailedException failure) when (failure.Status is 404 or 409)
        {
            // The same form came twice, or another one removed it: the first copy counts.
        }
    }

    private static TableTransactionAction History(Robot robot, string key, string what, Actor by, DateTimeOffset at) => new(
        TableTransactionActionType.Add, new TableEntity(robot.Office.Division.County.Prefix, HistoryPrefix + key)
        {
            ["Role"] = robot.Office.Role.ToString(),
            ["Division"] = robot.Office.Division.ToString(),
            ["Department"] = robot.Office.Department,
            ["Kind"] = robot.Kind.ToString(),
            ["What"] = what,
            ["ById"] = by.Id,
            ["ByName"] = by.Name,
            ["At"] = at,
        });

    private static Office OfficeIn(TableEntity row) => new(Enum.Parse<Role>(row.GetString("Role")), DivisionCode.Parse(row.GetString("Division")), row.GetString("Department"));

    private Robot FromRow(TableEntity row) => new(
        row.RowKey,
        OfficeIn(row),
        Enum.Parse<RobotKind>(row.GetString("Kind")),
        new Uri(cipher.Decrypt(row.GetString("Url"), Owner(row.RowKey))),
        row.GetString("Secret") is { } secret ? cipher.Decrypt(secret, Owner(row.RowKey)) : null);

    private static string Owner(string id) => "robot|" + id;
}
