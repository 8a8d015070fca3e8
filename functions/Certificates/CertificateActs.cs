using System.Globalization;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Notifications;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Time;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Certificates;

/// <summary>Does what the county, or another capability, wants done to a certificate.</summary>
internal sealed class CertificateActs(
    CertificateTable certificates, CertificatePrinter printer, CertificateKeys keys, IEnumerable<CorrectionListener> listeners, AbsenceCopies absences, Outbox outbox, TimeProvider time)
{
    /// <summary>Reads, decides, writes; another act that came between makes it read and decide again. A repeat changes nothing.</summary>
    /// <param name="key">The act's idempotency key.</param>
    /// <param name="seen">The version that the person had before them; null where no page was involved.</param>
    /// <param name="tells">Whether the village and the township are told, and whoever was away while it was done; else whoever asks for it tells them.</param>
    /// <returns>Why not; null when it is done, now or before.</returns>
    public async Task<Refusal?> Do(CertificateId id, string key, CertificateCommand command, Actor by, int? seen, bool tells = true)
    {
        while (!await certificates.Happened(id, key))
        {
            DateTimeOffset now = time.GetUtcNow();
            DateOnly today = ShanghaiTime.DateOf(now);
            Certificate before = (await certificates.Find(id))!;
            if (CertificateRules.WhyNot(before, command, seen, today) is { } refusal)
            {
                // Another copy of the same act may have been written since: then this one asks for nothing new.
                if (await certificates.Happened(id, key)) break;
                return refusal;
            }

            Certificate next = CertificateRules.Apply(before, command, today);
            bool prints = next.Edition > before.Edition;
            if (prints) next = await Reprint(next);
            SupersededPrint? replaced = prints
                ? new(before.Edition, before.ShortCode, before.Code, before.Name, before.From, before.To, today) : null;
            var entry = new HistoryEntry(next.Sequence, now, by, command.GetType().Name, CertificateWords.ArgumentsOf(before, next), command.Reason);
            IReadOnlyList<Notification> copies = await absences.Of(by, next.Division, CertificateWords.What(entry), CertificateLinks.Page(id));
            await certificates.TryCommit(new CertificateChange(key, next, entry, replaced, tells ? [.. CertificateNotices.For(next, command), .. copies] : []));
        }

        await outbox.Dispatch(CertificateTable.Name, id.Series);
        if (await certificates.Find(id) is { Untold: true } corrected) await Tell(corrected);
        return null;
    }

    /// <summary>What a crash left between an act and the queue goes out within the hour.</summary>
    [Function("Certificates_OwedNotices")]
    public async Task SendOwed([TimerTrigger("0 10 * * * *")] TimerInfo timer)
    {
        await foreach (string series in certificates.Series()) await outbox.Dispatch(CertificateTable.Name, series);
        await foreach (Certificate corrected in certificates.Untold()) await Tell(corrected);
    }

    /// <summary>What a withdrawn key signed is signed anew within the hour, whatever else it says stays, and the offices are told.</summary>
    [Function("Certificates_Reissue")]
    public async Task Reissue([TimerTrigger("0 20 * * * *")] TimerInfo timer)
    {
        if (keys.Withdrawn.Count == 0) return;
        await foreach (string series in certificates.Series())
        {
            await foreach (Certificate signed in certificates.AllOf(series))
            {
                if (signed.State is not (CertificateState.Valid or CertificateState.Suspended)) continue;
                if (SignedCertificate.KeyOf(signed.Code) is { } key && keys.Withdrawn.Contains(key))
                    await Do(signed.Id, string.Create(CultureInfo.InvariantCulture, $"reissue-{key}-{signed.Edition}"), new ReissueCertificate(CertificateTexts.ReissueReason.In(Languages.Chinese)), Actor.Process, seen: null);
            }
        }
    }

    // The mark goes only when everyone has been told: whoever was told twice changes nothing.
    private async Task Tell(Certificate corrected)
    {
        var correction = new CertificateCorrection(
            corrected.Id.ToString(), corrected.Edition, corrected.Division, corrected.Name, corrected.From, corrected.To);
        foreach (CorrectionListener listener in listeners) await listener.Told(correction);
        await certificates.KeepFirst(corrected with { Untold = false });
    }

    // The file is there before the row that names it. One that no row names, after a crash or a lost race, is found by nobody.
    private async Task<Certificate> Reprint(Certificate corrected)
    {
        Certificate print = printer.Signed(corrected with { ShortCode = await certificates.DrawCode(corrected.Id.Series, corrected.Holder) });
        await printer.Store(print);
        return print;
    }
}
