using System.Text.Json;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;

namespace LinyingTalent.Certificates.Offline;

/// <summary>What a check without a network needs: the public keys and the names of the divisions.</summary>
/// <param name="Keys">JSON: SubjectPublicKeyInfo in base64 by key id.</param>
/// <param name="Divisions">JSON: names from the county down, by twelve digits.</param>
/// <param name="MadeOn">The day these keys were read.</param>
/// <param name="AsFile">Whether this is the file to be kept rather than the site's page.</param>
internal sealed record OfflineModel(string Keys, string Divisions, DateOnly MadeOn, bool AsFile)
{
    public static OfflineModel Of(CertificateVerifier verifier, DivisionRegistry divisions, DateOnly today, bool asFile) => new(
        JsonSerializer.Serialize(verifier.PublicKeys.ToDictionary(key => $"{key.Key}", key => Convert.ToBase64String(key.Value)), CaseJson.Options),
        JsonSerializer.Serialize(divisions.All.ToDictionary(division => division.Code.ToString(), division => divisions.PathName(division.Code)), CaseJson.Options),
        today, asFile);
}
