using LinyingTalent.Platform.Lists;

namespace LinyingTalent.Certificates.Ceremonies;

/// <summary>The documents that were made, the latest first.</summary>
internal static class CeremonyList
{
    public static ListOf<Ceremony> Shape { get; } = new(CertificateLinks.Ceremonies, () => CeremonyTexts.Earlier)
    {
        Filters =
        [
            new TextFilter<Ceremony>("q", () => CeremonyTexts.Name, ceremony => ceremony.Title),
            new ChoiceFilter<Ceremony>("by", () => CeremonyTexts.By, ceremony => ceremony.By.Id, ceremony => ceremony.By.Name),
            new ChoiceFilter<Ceremony>("state", () => CeremonyTexts.State, ceremony => ceremony.State.ToString(), ceremony => CeremonyWords.Of(ceremony.State)),
        ],
        Columns =
        [
            new("title", () => CeremonyTexts.Name, ceremony => ceremony.Title) { Width = 36 },
            new("ordered", () => CeremonyTexts.Ordered, ceremony => ceremony.OrderedAt),
            new("by", () => CeremonyTexts.By, ceremony => ceremony.By.Name),
            new("certificates", () => CeremonyTexts.Certificates, ceremony => ceremony.Total - ceremony.LeftOut),
            new("left-out", () => CeremonyTexts.NotIn, ceremony => ceremony.LeftOut) { OnlyExported = true },
            new("state", () => CeremonyTexts.State, ceremony => CeremonyWords.Of(ceremony.State)) { SortBy = ceremony => (int)ceremony.State },
        ],
        Sort = "-ordered",
    };
}
