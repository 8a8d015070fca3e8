using LinyingTalent.Certificates;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Time;
using LinyingTalent.Tests.Journeys;

namespace LinyingTalent.Benchmarks.Campaign;

/// <summary>Certificates from the allotment of the number to the file in the store.</summary>
internal static class CertificateBenchmark
{
    private const int Warm = 20, Certificates = 200;

    private static readonly DivisionCode Village = DivisionCode.Parse("411122204201");

    public static async Task<Section> RunAsync()
    {
        using var scratch = new Scratch();
        await using County county = await County.StartAsync(directory: scratch.Path);
        await IssueAsync(county, 0, Warm);
        (double wall, double processor) = await Measured.TimesAsync(() => IssueAsync(county, Warm, Certificates));
        return new Section(
            "certificates",
            "Number allotted, signed, drawn as PDF with its subset font and QR code, kept as a blob: one after the other.",
            ["certificates a second", "ms a certificate", "processor ms a certificate"],
            [[Measured.Figure(Certificates * 1000 / wall), Measured.Figure(wall / Certificates), Measured.Figure(processor / Certificates)]]);
    }

    private static async Task IssueAsync(County county, int from, int count)
    {
        var certificates = county.Get<CertificateDesk>();
        DateOnly day = ShanghaiTime.DateOf(county.Clock.GetUtcNow());
        for (int number = from; number < from + count; number++)
        {
            string certificate = await certificates.AllotAppointment(Village, day.Year, $"measured-{number}");
            await certificates.Issue(new AppointmentToCertify(certificate, Village, WholeCampaign.Villages[number].First, day, day.AddYears(3), day));
        }
    }
}
