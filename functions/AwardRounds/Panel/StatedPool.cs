using System.Security.Cryptography;
using System.Text;

namespace LinyingTalent.AwardRounds.Panel;

/// <summary>A pool of judges as it was stated: for anyone to see, before the value that decides the draw is known.</summary>
/// <param name="Hash">Says which people are in it without naming them; whoever has the pool can compute it again.</param>
internal sealed record StatedPool(DateTimeOffset At, int Judges, string Hash, string ValueSource)
{
    /// <summary>SHA-256 of a line for each judge, in UTF-8: id, keyed hash of the telephone, name, employer and nonce, separated by tabs.</summary>
    // Telephone and nonce are secret, so that nobody finds the people by trying names.
    public static string HashOf(IEnumerable<Judge> pool) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(
        pool.OrderBy(judge => judge.Id, StringComparer.Ordinal).Select(judge => string.Join('\t', judge.Id, judge.Person, judge.Name, judge.Employer, judge.Nonce) + '\n')))));
}
