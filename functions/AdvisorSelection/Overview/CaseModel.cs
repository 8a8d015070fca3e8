using LinyingTalent.Platform.Cases;

namespace LinyingTalent.AdvisorSelection.Overview;

/// <param name="IsWorking">Something was handed in and is not taken up yet.</param>
internal sealed record CaseModel(Selection Selection, IReadOnlyList<HistoryEntry> History, bool IsWorking);

/// <summary>A proposal was handed in whose case does not exist yet.</summary>
internal sealed record BeginningModel;
