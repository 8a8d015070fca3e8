using System.Text.Json;
using LinyingTalent.Platform.Cases;

namespace LinyingTalent.AwardRounds.Panel;

/// <summary>A draw as anyone may check it: value, pool and result, without names.</summary>
/// <param name="Round">The round's name.</param>
/// <param name="ValueSource">Where the value comes from, stated before it was known.</param>
/// <param name="Pool">The ids in the pool.</param>
internal sealed record DrawCheckModel(string Round, string ValueSource, DrawResult Draw, IReadOnlyList<string> Pool)
{
    /// <summary>What the script compares with, as JSON.</summary>
    public string Published => JsonSerializer.Serialize(new { Draw.PoolHash, Draw.Seed, Draw.Judges, Draw.Substitutes }, CaseJson.Options);

    /// <summary>The pool as it is hashed: sorted, one id a line.</summary>
    public string PoolText => string.Join('\n', Pool.Order(StringComparer.Ordinal));
}
