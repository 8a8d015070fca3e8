using LinyingTalent.Platform.Checks;

namespace LinyingTalent.Certificates;

/// <summary>What holds of the certificates whenever nothing is under way.</summary>
internal sealed class CertificateInvariants(CertificateTable certificates)
{
    public Invariant Numbers => new("certificate-numbers", () => CertificateTexts.CheckNumbers, FindNumbers);

    private async IAsyncEnumerable<Finding> FindNumbers(CheckScope scope)
    {
        await foreach (string series in certificates.Series())
        {
            if (!series.StartsWith(scope.County.Prefix, StringComparison.Ordinal)) continue;

            // The counter is read first: a number that comes while this looks is no contradiction.
            int last = await certificates.LastOf(series);
            List<Certificate> numbers = await certificates.AllOf(series).ToListAsync();
            foreach (int missing in Enumerable.Range(1, last).Except(numbers.Select(certificate => certificate.Id.Serial)))
                yield return new Finding(series, CertificateTexts.CheckNumberMissing(missing));
            int counted = await certificates.LastOf(series);
            foreach (Certificate certificate in numbers)
            {
                string? href = certificate.State == CertificateState.Allotted ? null : CertificateLinks.Page(certificate.Id);
                if (certificate.Id.Serial > counted)
                    yield return new Finding(certificate.Id.ToString(), CertificateTexts.CheckNumberBeyond(certificate.Id.Serial, counted), href);
                if (await certificates.SerialOf(series, certificate.Holder) != certificate.Id.Serial)
                    yield return new Finding(certificate.Id.ToString(), CertificateTexts.CheckHolderOfOther, href);
                if (certificate.State != CertificateState.Allotted && certificate.Code.Length == 0)
                    yield return new Finding(certificate.Id.ToString(), CertificateTexts.CheckUnsigned, href);
            }
        }
    }
}
