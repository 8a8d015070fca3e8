using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using LinyingTalent.AwardRounds.Panel;
using LinyingTalent.Platform.Secrets;

namespace LinyingTalent.AwardRounds.Scoring;

/// <summary>
/// Who scores what: a function of the draw, the nomination and the set of judges who must not. The judges of the panel come in an order that the
/// seed gives each nomination, so that everybody gets about as many and no one chooses; then the substitutes in the order in which they were drawn.
/// </summary>
internal static class Scorers
{
    /// <summary>The judges of a nomination: the first so many who are not excluded; fewer where not enough are left.</summary>
    public static IReadOnlyList<string> Of(Round round, Nomination nomination) =>
        Of(round.Draw!, nomination.Id.ToString(), [.. nomination.Excluded.Select(exclusion => exclusion.Judge)], round.Terms.Scoring.ScoresEach);

    /// <inheritdoc cref="Of(Round, Nomination)" />
    public static IReadOnlyList<string> Of(DrawResult draw, string nomination, IReadOnlyCollection<string> excluded, int each)
    {
        byte[] seed = Convert.FromHexString(draw.Seed);
        IEnumerable<string> panel = draw.Judges.OrderBy(judge => Draw.Number(seed, $"{nomination}/{judge}"), StringComparer.Ordinal);
        return [.. panel.Concat(draw.Substitutes).Where(judge => !excluded.Contains(judge)).Take(each)];
    }
}

/// <summary>
/// The code under which judges see a nomination: it says neither whose it is nor from where, and cannot be guessed. Scores are kept under it, so it
/// outlives a change of the master key.
/// </summary>
internal sealed class ScoreCodes(LastingSecrets secrets)
{
    private const int Bytes = 5;

    private readonly byte[] key = secrets.Find("codes", derived: "links");

    public string Of(NominationId nomination) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(
        Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{nomination}/code\n")))))[..Bytes]);

    /// <summary>Whether a text from outside can be a code.</summary>
    public static bool IsCode(string text) => text.Length == 2 * Bytes && text.All(char.IsAsciiHexDigitUpper);
}
