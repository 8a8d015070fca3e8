using System.Text.Json;
using LinyingTalent.AwardRounds.Panel;
using LinyingTalent.AwardRounds.Rank;
using LinyingTalent.Platform.Cases;

namespace LinyingTalent.AwardRounds.Replay;

/// <summary>
/// The exported record of a round: all that anyone needs to compute panel, scores, ranks and winners again. Judges and nominations stand in it
/// under their ids; it holds no name, no address, no village.
/// </summary>
/// <param name="Version">Of this shape.</param>
/// <param name="Nominations">Those that the judges had before them.</param>
/// <param name="Sheets">Those that were handed in, also those that do not count any more.</param>
internal sealed record RoundRecord(
    int Version, string Round, string Name, RecordedTerms Terms, RecordedDraw Draw, IReadOnlyList<RecordedNomination> Nominations,
    IReadOnlyList<RecordedSheet> Sheets, RecordedResult Result, RecordedHistory History)
{
    public const int Current = 1;

    // Whoever reads it may have it from anywhere: what is missing is said to be missing, and nothing stands twice.
    private static readonly JsonSerializerOptions Strict = new(CaseJson.Options)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
        MaxDepth = 16,
    };

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, CaseJson.Options);

    /// <summary>Reads a record from outside; null when it is none, or none of this version.</summary>
    public static RoundRecord? Read(byte[] json)
    {
        try
        {
            return HoldsNull(json) ? null : JsonSerializer.Deserialize<RoundRecord>(json, Strict) is { Version: Current } record ? record : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // What is not there is left out when a record is written, so that no list can hold nothing.
    private static bool HoldsNull(byte[] json)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.Null) return true;
        }

        return false;
    }
}

/// <param name="ScoresEach">How many judges score each nomination.</param>
/// <param name="Places">How many can win.</param>
/// <param name="Cadres">How many of them may be leading cadres; left out where there is no limit.</param>
/// <param name="Units">How many units can win, which are ranked apart.</param>
internal sealed record RecordedTerms(RankingTerms Ranking, int ScoresEach, int Places, int? Cadres = null, int Units = 0);

/// <param name="ValueSource">Where the value comes from, stated before it was known.</param>
/// <param name="Pool">The ids of those who could be drawn.</param>
internal sealed record RecordedDraw(string ValueSource, IReadOnlyList<string> Pool, DrawResult Result);

/// <param name="Excluded">The judges who must not, or did not, score it. Why is the office's business and stands in no record.</param>
/// <param name="Cadre">Whether it is a leading cadre's.</param>
/// <param name="Unit">Whether it is a unit's.</param>
internal sealed record RecordedNomination(string Id, IReadOnlyList<string> Excluded, bool Cadre = false, bool Unit = false);

/// <param name="Marks">In the order of the rubric's criteria.</param>
internal sealed record RecordedSheet(string Nomination, string Judge, IReadOnlyList<decimal> Marks, decimal Total);

/// <param name="FreezeHash">As it was shown since the first score.</param>
/// <param name="Fallen">Those who fell to an objection after the ranking: whoever is next moved up.</param>
/// <param name="Winners">Persons first, then units.</param>
/// <param name="UnitPlaces">Of the units; left out where the round has no places for them.</param>
internal sealed record RecordedResult(string FreezeHash, IReadOnlyList<RecordedPlace> Places, IReadOnlyList<string> Fallen, IReadOnlyList<string> Winners,
    IReadOnlyList<RecordedPlace>? UnitPlaces = null);

internal sealed record RecordedPlace(string Nomination, int Rank, decimal Raw, decimal Trimmed, decimal? Adjusted = null);

/// <param name="Entries">The round's timeline, chained.</param>
internal sealed record RecordedHistory(IReadOnlyList<ChainedEntry> Entries, IReadOnlyList<DailySeal> Seals);
