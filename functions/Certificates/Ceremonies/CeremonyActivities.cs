using Azure.Storage.Blobs;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Notifications;
using LinyingTalent.Platform.Storage;
using LinyingTalent.Platform.Time;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.Certificates.Ceremonies;

/// <summary>Prints a ceremony's certificates as one document.</summary>
internal sealed class CeremonyActivities(
    CeremonyTable ceremonies, CertificateTable certificates, CertificatePrinter printer, Blobs blobs, Outbox outbox, TimeProvider time)
{
    private const int PagesBetweenNotes = 25;

    [Function(nameof(PrintCeremony))]
    public async Task PrintCeremony([ActivityTrigger] string id)
    {
        Ceremony ceremony = (await ceremonies.Find(id))!;
        if (ceremony.State == CeremonyState.Working) await Print(ceremony);
        await outbox.Dispatch(CeremonyTable.Name, id);
    }

    /// <summary>An order that a crash parted from its process is given it again.</summary>
    [Function("Ceremonies_StartAgain")]
    public async Task StartAgain([TimerTrigger("30 */5 * * * *", RunOnStartup = true)] TimerInfo timer, [DurableClient] DurableTaskClient processes)
    {
        await foreach (Ceremony ceremony in ceremonies.Working()) await Start(ceremony, processes);
    }

    /// <summary>Starts the printing where it has not been started.</summary>
    public static async Task Start(Ceremony ceremony, DurableTaskClient processes)
    {
        string instance = CeremonyProcess.InstanceOf(ceremony.Id);
        if (await processes.GetInstanceAsync(instance) is not null) return;
        try
        {
            await processes.ScheduleNewOrchestrationInstanceAsync(nameof(CeremonyProcess), ceremony.Id, new StartOrchestrationOptions(instance));
        }
        catch (InvalidOperationException)
        {
            // Two copies of one form may both find none: the second start finds the first's, which is as good.
            if (await processes.GetInstanceAsync(instance) is null) throw;
        }
    }

    private async Task Print(Ceremony ceremony)
    {
        DateOnly today = ShanghaiTime.DateOf(time.GetUtcNow());
        Dictionary<CertificateId, Certificate> known = await certificates.In(ceremony.County).ToDictionaryAsync(certificate => certificate.Id);
        List<AppointmentLetter> letters = [.. (await ceremonies.ChosenFor(ceremony.Id)).Select(id => known[id])
            .Where(certificate => CertificateStanding.Of(certificate, today).Is is Validity.Valid or Validity.NotBegun).Select(printer.LetterOf)];
        ceremony = ceremony with { Printed = 0, LeftOut = ceremony.Total - letters.Count };
        if (letters.Count > 0) ceremony = await Print(ceremony, letters);

        await ceremonies.Finish(
            ceremony with { State = letters.Count > 0 ? CeremonyState.Done : CeremonyState.Empty }, time.GetUtcNow(),
            new Notification("CeremonyPrinted", new Office(Role.County, ceremony.County), [ceremony.County.ToString(), ceremony.Title, $"{letters.Count}"],
                CertificateLinks.Ceremony(ceremony.Id)));
    }

    // Through a file on disk: memory holds one page at a time, however many there are.
    private async Task<Ceremony> Print(Ceremony ceremony, List<AppointmentLetter> letters)
    {
        await using var file = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 65536,
            FileOptions.DeleteOnClose);
        using (CertificateBook book = CertificateBook.Open(file, letters))
        {
            foreach (AppointmentLetter letter in letters)
            {
                book.Add(letter);
                ceremony = ceremony with { Printed = ceremony.Printed + 1 };
                if (ceremony.Printed % PagesBetweenNotes == 0) await ceremonies.Progress(ceremony);
            }

            book.Close();
        }

        file.Seek(0, SeekOrigin.Begin);
        await blobs[CertificatePrinter.Container].GetBlobClient(ceremony.BlobName).UploadAsync(file, overwrite: true);
        return ceremony;
    }
}
