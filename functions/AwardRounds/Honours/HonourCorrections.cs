using LinyingTalent.Certificates;

namespace LinyingTalent.AwardRounds.Honours;

/// <summary>A certificate of honour was corrected: the gallery says what it says. Told twice it changes nothing.</summary>
internal sealed class HonourCorrections(RoundTable rounds, HonourTable honours)
{
    // Corrections are rare and rounds are few: no index is kept for them.
    public async Task Note(CertificateCorrection correction)
    {
        foreach (Round round in await rounds.Of(correction.Division.County))
        {
            await foreach (Honour honour in honours.Of(round.Id).Where(honour => honour.Certificate.Id == correction.Certificate))
                while (await honours.Find(NominationId.Parse(honour.Nomination)) is var (state, seen) && !await honours.TryChange(Corrected(state, correction), seen)) { }
        }
    }

    private static Honour Corrected(Honour honour, CertificateCorrection correction) =>
        honour with { Name = correction.Name, From = correction.From, To = honour.To is null ? null : correction.To };
}
