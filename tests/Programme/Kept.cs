using LinyingTalent.Tests.Journeys;

namespace LinyingTalent.Tests.Programme;

/// <summary>What tests of the programme's parts enter, by the real forms.</summary>
internal static class Kept
{
    public const string Linying = "411122000000";
    public const string Taichen = "411122204000";
    public const string OtherVillage = "411122108201";
    public const string Village = "411122204201";

    /// <summary>Fills the form of a kind and sends it; the record's page, or the form with its errors.</summary>
    public static Task<Seen> Enter(this Person person, string kind, string division, params (string Field, string Value)[] fields) =>
        person.Send($"/programme/{kind}/new", [("division", division), .. fields]);

    /// <summary>Enters what has to go through, and tells its path.</summary>
    public static async Task<string> Entered(this Person person, string kind, string division, params (string Field, string Value)[] fields)
    {
        Seen seen = await person.Enter(kind, division, fields);
        seen.Status.ShouldBe(System.Net.HttpStatusCode.OK, seen.Text);
        seen.Path.ShouldStartWith($"/programme/{kind}/{division}-");
        return seen.Path;
    }

    /// <summary>Its id, as other records link to it.</summary>
    public static string IdOf(string path) => path.Split('/')[^1];

    public static async Task<string> Advanced(this Person person, string record, string stage, string on, params (string Field, string Value)[] fields)
    {
        Seen seen = await person.Advance(record, stage, on, fields);
        seen.Status.ShouldBe(System.Net.HttpStatusCode.OK, seen.Text);
        seen.Path.ShouldBe(record);
        return seen.Text;
    }

    public static Task<Seen> Advance(this Person person, string record, string stage, string on, params (string Field, string Value)[] fields) =>
        person.Send($"{record}/step?to={stage}", [("on", on), .. fields]);

    /// <summary>How many records a list shows, by its own count.</summary>
    public static async Task<int> CountOf(this Person person, string list)
    {
        Seen seen = await person.Get(list);
        seen.Status.ShouldBe(System.Net.HttpStatusCode.OK, seen.Text);
        return seen.Page.QuerySelectorAll("table.data tbody tr").Length;
    }
}
