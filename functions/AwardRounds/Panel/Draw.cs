using System.Security.Cryptography;
using System.Text;
using LinyingTalent.Platform.Refusals;

namespace LinyingTalent.AwardRounds.Panel;

/// <summary>Who was drawn, and all that anyone needs to draw again.</summary>
/// <param name="Value">The public value that was fixed in advance, as text.</param>
/// <param name="PoolHash">SHA-256 of the sorted pool, 64 hexadecimal digits.</param>
/// <param name="Seed">SHA-256 of the value and the pool's hash, 64 hexadecimal digits.</param>
/// <param name="Substitutes">In the order in which they step in.</param>
internal sealed record DrawResult(string Value, string PoolHash, string Seed, IReadOnlyList<string> Judges, IReadOnlyList<string> Substitutes);

/// <summary>Fewer can be drawn than are needed: the draw does not take place.</summary>
internal sealed record PoolTooSmall(int Have, int Need) : Refusal(RefusalKind.Invalid, DrawTexts.PoolTooSmall(Have, Need));

/// <summary>So many of the pool have a conflict with a nomination that not enough are left to score it.</summary>
internal sealed record PoolTooSmallFor(string Nominee, int Have, int Need) : Refusal(RefusalKind.Invalid, DrawTexts.PoolTooSmallFor(Nominee, Have, Need));

/// <summary>Without a value from outside, whoever draws could try until the panel pleases.</summary>
internal sealed record DrawValueMissing() : Refusal(RefusalKind.Invalid, DrawTexts.ValueMissing);

internal sealed record NothingToDraw() : Refusal(RefusalKind.Invalid, DrawTexts.NothingToDraw);

/// <summary>
/// The draw of a panel. A function of the value and the pool alone: the pool is sorted (by UTF-16 code units), so its order does not matter. The
/// script of the public page, draw-check.js, does the same in the browser.
/// </summary>
/// <remarks>
/// pool hash = SHA-256(the sorted ids, a line feed after each, in UTF-8); seed = SHA-256(the value in UTF-8, followed by the 32 bytes of the pool
/// hash); an id's number = SHA-256(the 32 bytes of the seed, followed by the id in UTF-8). The ids are drawn in the order of their numbers.
/// </remarks>
internal static class Draw
{
    /// <summary>Why nothing can be drawn; null when it can.</summary>
    public static Refusal? WhyNot(string value, IReadOnlyCollection<string> pool, int judges, int substitutes) =>
        string.IsNullOrWhiteSpace(value) ? new DrawValueMissing()
        : judges < 1 || substitutes < 0 ? new NothingToDraw()
        : Sorted(pool).Length is var have && have < judges + substitutes ? new PoolTooSmall(have, judges + substitutes)
        : null;

    /// <summary>Draws. Ask <see cref="WhyNot"/> first.</summary>
    /// <param name="pool">The ids of those who can be drawn; an id that stands twice counts once.</param>
    public static DrawResult Of(string value, IReadOnlyCollection<string> pool, int judges, int substitutes)
    {
        string[] sorted = Sorted(pool);
        byte[] hash = PoolHash(sorted), seed = SHA256.HashData([.. Encoding.UTF8.GetBytes(value), .. hash]);
        string[] drawn = [.. sorted.Select(id => (Id: id, Number: Number(seed, id))).OrderBy(one => one.Number, StringComparer.Ordinal).Select(one => one.Id)];
        return new(value, Convert.ToHexStringLower(hash), Convert.ToHexStringLower(seed), drawn[..judges], drawn[judges..(judges + substitutes)]);
    }

    /// <summary>The number that a seed gives an id, in hexadecimal: in their order ids are drawn, and lots decide.</summary>
    public static string Number(byte[] seed, string id) => Convert.ToHexStringLower(SHA256.HashData([.. seed, .. Encoding.UTF8.GetBytes(id)]));

    private static byte[] PoolHash(string[] sorted) => SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(sorted.Select(id => id + '\n'))));

    private static string[] Sorted(IEnumerable<string> pool) => [.. pool.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
