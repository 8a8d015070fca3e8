using Azure;
using Azure.Data.Tables;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Rules;
using LinyingTalent.Platform.Storage;

namespace LinyingTalent.Talents.Register;

/// <summary>So many have registered today, with this telephone or in all, that no further one is taken.</summary>
internal sealed record TooManyRegistrations() : Refusal(RefusalKind.TooMany, RegisterTexts.TooMany);

/// <summary>Keeps the public form from being flooded: partition = county and day, a row counts a telephone or all.</summary>
internal sealed class RegistrationLimit(Tables tables, CurrentRules rules)
{
    private const string Everybody = "all";

    private TableClient Table => tables["Registrations"];

    /// <summary>Counts a registration; why not, when it is one too many.</summary>
    /// <param name="telephone">Its keyed hash.</param>
    public async Task<Refusal?> Count(DivisionCode division, string telephone, DateOnly today)
    {
        RuleTable table = await rules.Read();
        int most = table.Value("talent.registrations-a-day", division, today).Whole, each = table.Value("talent.registrations-a-telephone", division, today).Whole;
        string partition = $"{division.CountyDigits}-{StoredDay.Write(today)}";
        return await TryCount(partition, telephone, each) && await TryCount(partition, Everybody, most) ? null : new TooManyRegistrations();
    }

    private async Task<bool> TryCount(string partition, string row, int most)
    {
        while (true)
        {
            NullableResponse<TableEntity> found = await Table.GetEntityIfExistsAsync<TableEntity>(partition, row);
            int count = found.HasValue ? found.Value!.GetInt32("Count")!.Value : 0;
            if (count >= most) return false;
            var next = new TableEntity(partition, row) { ["Count"] = count + 1 };
            try
            {
                if (found.HasValue) await Table.UpdateEntityAsync(next, found.Value!.ETag, TableUpdateMode.Replace);
                else await Table.AddEntityAsync(next);
                return true;
            }
            catch (RequestFailedException failure) when (failure.Status is 409 or 412)
            {
                // Another registration came in between: count again from what it left.
            }
        }
    }
}
