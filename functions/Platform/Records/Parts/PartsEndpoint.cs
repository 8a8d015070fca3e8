using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Platform.Records.Parts;

/// <summary>The nine parts of the programme, each with its records and what they add up to in the person's divisions.</summary>
internal sealed class PartsEndpoint(RecordCatalogue catalogue, RecordTable records, RecordReader reader, Pages pages, TimeProvider time)
{
    [Function("Programme")]
    [Allowed(Role.Village, Role.Township, Role.County, Role.Administrator)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "programme")] HttpRequest request)
    {
        var toDate = Period.ToDate(ShanghaiTime.DateOf(time.GetUtcNow()));
        var sums = new Dictionary<string, decimal>();
        IReadOnlyList<DivisionCode> scopes = reader.Scopes(RecordReader.Readers);
        IReadOnlyList<KeptCounts>[][] kept = await Task.WhenAll(catalogue.Kinds.Select(kind => Task.WhenAll(scopes.Select(scope => records.Counts(kind, scope)))));
        foreach ((RecordKind kind, IReadOnlyList<KeptCounts>[] lines) in catalogue.Kinds.Zip(kept))
            foreach (RecordFigure figure in kind.Figures) sums[figure.Key] = FigureSums.Of(figure, toDate, lines.SelectMany(line => line));

        return pages.Show<PartsPage, PartsModel>(new PartsModel(catalogue, toDate, sums));
    }
}

/// <param name="Sums">To date, by the figure's key.</param>
internal sealed record PartsModel(RecordCatalogue Catalogue, Period ToDate, IReadOnlyDictionary<string, decimal> Sums);
