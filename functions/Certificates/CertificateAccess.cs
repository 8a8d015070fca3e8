using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Web;

namespace LinyingTalent.Certificates;

/// <summary>Finds a certificate for whoever asks. What is not for them is not there.</summary>
internal sealed class CertificateAccess(CertificateTable certificates, Visitor visitor)
{
    /// <summary>Everyone whose division holds the village may read.</summary>
    public static readonly Role[] Readers = [Role.Village, Role.Township, Role.County, Role.Administrator];

    public async Task<Certificate?> Find(string id, params Role[] roles) =>
        CertificateId.TryParse(id, out CertificateId certificate)
        && await certificates.Find(certificate) is { State: not CertificateState.Allotted } found
        && visitor.Person is { } person && person.May(found.Division, roles)
            ? found : null;
}
