using System.Text.Json.Serialization;
using Azure;
using LinyingTalent.Platform.Cases;

namespace LinyingTalent.Platform.Records;

/// <summary>Something that an office keeps about the programme: a station, a member, an event, a loan. What it consists of, its kind says.</summary>
/// <param name="Values">What was entered, as the kind's fields write it; a field that was left empty is not there.</param>
/// <param name="Sequence">Counts its changes from 1.</param>
internal sealed record KeptRecord(
    RecordId Id, string Kind, [property: JsonConverter(typeof(FieldValues.Converter))] IReadOnlyDictionary<string, string> Values, int Sequence, DateTimeOffset KeptAt)
{
    /// <summary>The stages that a case has reached, in their order.</summary>
    public IReadOnlyList<StageReached> Stages { get; init; } = [];

    /// <summary>Entered by mistake, or no longer so: counts nowhere, and stays to be read.</summary>
    public bool Withdrawn { get; init; }

    /// <summary>What a change must still find.</summary>
    [JsonIgnore]
    public ETag Version { get; init; }

    public StageReached? Reached(string stage) => Stages.FirstOrDefault(reached => reached.Stage == stage);
}

/// <summary>A stage of a case, and when it was reached.</summary>
/// <param name="Due">The last day that was promised for it; null where nothing was.</param>
internal sealed record StageReached(string Stage, DateOnly On, Actor By, string Note, DateOnly? Due = null)
{
    [JsonIgnore]
    public bool IsLate => On > Due;
}
