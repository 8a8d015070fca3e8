using LinyingTalent.AdvisorSelection.Campaigns.Overview;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Web.Parts;

namespace LinyingTalent.AdvisorSelection.Campaigns;

internal static class CampaignWords
{
    public static Phrase Of(CampaignState state) => state switch
    {
        CampaignState.Planned => CampaignTexts.StatePlanned,
        CampaignState.Open => CampaignTexts.StateOpen,
        CampaignState.Over => CampaignTexts.StateOver,
        CampaignState.Closed => CampaignTexts.StateClosed,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A state without a word."),
    };

    /// <summary>The sentence of a line in the history.</summary>
    public static Phrase What(HistoryEntry entry) => entry.What == nameof(OpenCampaign) ? CampaignPageTexts.EventOpened : CampaignPageTexts.EventClosed;

    public static Tone ToneOf(CampaignState state) => state switch
    {
        CampaignState.Open => Tone.Good,
        CampaignState.Planned => Tone.Waiting,
        _ => Tone.Neutral,
    };

    public static Phrase Of(RequiredDocument document) => document switch
    {
        RequiredDocument.Photo => CampaignTexts.DocumentPhoto,
        RequiredDocument.Curriculum => CampaignTexts.DocumentCurriculum,
        _ => throw new ArgumentOutOfRangeException(nameof(document), document, "A document without a word."),
    };
}
