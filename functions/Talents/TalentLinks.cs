using LinyingTalent.Platform.Records;
using LinyingTalent.Platform.Secrets;

namespace LinyingTalent.Talents;

/// <summary>The paths of the talents' own pages. The link of a person is derived from the record and a nonce that the record keeps.</summary>
internal static class TalentLinks
{
    public const string Register = "/register";

    /// <summary>Kept with the record's values and shown nowhere: another nonce makes the old link worthless.</summary>
    public const string NonceKey = "nonce";

    /// <summary>Without the token: what it is derived from, and what a notification holds.</summary>
    public static string Own(RecordId id) => $"/talents/own/{id}";

    public static string Own(RecordId id, string token) => $"{Own(id)}/{token}";

    public static string Correct(RecordId id, string token) => Own(id, token) + "/correct";

    public static string Export(RecordId id, string token) => Own(id, token) + "/export";

    public static string Erase(RecordId id, string token) => Own(id, token) + "/erase";

    public static string TokenOf(this LinkTokens tokens, KeptRecord talent) => tokens.Of(Own(talent.Id), talent.Values[NonceKey]);

    /// <summary>Whether a token from outside opens this person's page; one who was erased has none.</summary>
    public static bool Opens(this LinkTokens tokens, string token, KeptRecord talent) =>
        talent.Values.TryGetValue(NonceKey, out string? nonce) && tokens.Opens(token, Own(talent.Id), nonce);
}
