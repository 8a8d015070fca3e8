using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;

namespace LinyingTalent.AdvisorSelection.Analyse;

/// <summary>The township confirms the comparison or changes its order, or gives the proposal back to the village.</summary>
internal static class AnalyseForm
{
    public const string Confirm = "confirm";
    public const string Return = "return";

    public static IReadOnlyList<FormOption> Decisions => [new(Confirm, AnalyseTexts.Confirm), new(Return, AnalyseTexts.Return)];

    public static string RankField(int candidate) => $"rank-{candidate}";

    public static string ReasonField(int candidate) => $"reason-{candidate}";

    /// <summary>The form as it is first shown: everybody in the computed rank.</summary>
    public static FormInput Blank(IReadOnlyList<Assessment> ranking) => new(ranking.Where(assessment => assessment.Eligible)
        .Select((assessment, i) => KeyValuePair.Create(RankField(assessment.Candidate), $"{i + 1}")));

    /// <returns>Null when a field is wrong; the sentence stands beside it.</returns>
    public static SelectionCommand? Read(FormInput input, Selection selection, IReadOnlyList<Assessment> ranking)
    {
        string? decision = input.Choice("decision", AnalyseTexts.Decision, Decisions);
        IReadOnlyList<GivenRank> order = decision == Confirm ? Order(input, selection, ranking) : [];
        string? remark = input.Required("remark", AnalyseTexts.Remark, 500, manyLines: true);
        int? turn = input.Seen();
        if (input.Errors.Count > 0 || turn is null) return null;
        return decision == Confirm ? new ConfirmAnalysis(turn.Value, remark!, order) : new Return(turn.Value, remark!);
    }

    private static List<GivenRank> Order(FormInput input, Selection selection, IReadOnlyList<Assessment> ranking)
    {
        var order = new List<GivenRank>();
        List<int> eligible = [.. ranking.Where(assessment => assessment.Eligible).Select(assessment => assessment.Candidate)];
        foreach ((int place, int candidate) in eligible.Index())
        {
            string name = selection.Candidate(candidate).Name;
            int? rank = input.Whole(RankField(candidate), AnalyseTexts.RankOf(name), 1, eligible.Count);
            string? reason = input.Optional(ReasonField(candidate), AnalyseTexts.ReasonOf(name), 200);
            if (rank is not { } given) continue;
            if (order.Find(other => other.Rank == given) is { } taken)
                input.Refuse(RankField(candidate), AnalyseTexts.RankTaken(given, selection.Candidate(taken.Candidate).Name));
            else if (given != place + 1 && reason is "")
                input.Refuse(ReasonField(candidate), new RankChangedWithoutReason(name).Sentence);
            order.Add(new GivenRank(candidate, given, reason ?? ""));
        }

        return order;
    }
}
