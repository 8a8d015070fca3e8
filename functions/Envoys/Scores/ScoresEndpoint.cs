using System.Globalization;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Records;
using LinyingTalent.Platform.Rules;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Envoys.Scores;

/// <summary>The envoys' scores of a year, the best first.</summary>
internal sealed class ScoresEndpoint(RecordTable records, RecordReader reader, CurrentRules rules, Pages pages, TimeProvider time)
{
    public const string Path = "/programme/envoys/scores";

    [Function("Envoys_Scores")]
    [Allowed(Role.County, Role.Administrator)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "programme/envoys/scores")] HttpRequest request)
    {
        int now = ShanghaiTime.DateOf(time.GetUtcNow()).Year;
        int year = int.TryParse(request.Query["year"], NumberStyles.None, CultureInfo.InvariantCulture, out int asked) && asked > 2000 && asked <= now ? asked : now;
        var rows = new List<ScoreRow>();
        ScorePolicy? policy = null;
        foreach (DivisionCode county in reader.Scopes([Role.County, Role.Administrator]))
        {
            policy = await PolicyOf(county, new DateOnly(year, 12, 31));
            ILookup<string?, KeptRecord> actions = await records.In(EnvoyKinds.Actions, county).ToLookupAsync(action => EnvoyKinds.Envoy.Of(action));
            await foreach (KeptRecord envoy in records.In(EnvoyKinds.Envoys, county).Where(envoy => !envoy.Withdrawn))
                rows.Add(new(envoy, EnvoyScore.Of(actions[envoy.Id.ToString()], year, policy)));
        }

        return pages.Show<ScoresPage, ScoresModel>(new ScoresModel(year, now, policy!, [.. rows.OrderByDescending(row => row.Score.Total).ThenByDescending(row => row.Score.Actions)]));
    }

    private async Task<ScorePolicy> PolicyOf(DivisionCode county, DateOnly day)
    {
        RuleTable table = await rules.Read();
        decimal Value(string rule) => table.Value(rule, county, day).Value;
        return new ScorePolicy(Value("envoy.score-service"), Value("envoy.score-effect"), Value("envoy.score-satisfaction"), (int)Value("envoy.actions-full"));
    }
}

internal sealed record ScoreRow(KeptRecord Envoy, EnvoyScore Score);

internal sealed record ScoresModel(int Year, int Latest, ScorePolicy Policy, IReadOnlyList<ScoreRow> Rows);
