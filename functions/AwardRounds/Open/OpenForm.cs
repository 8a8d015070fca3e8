using System.Globalization;
using LinyingTalent.AwardRounds.Rank;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.People;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Rules;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Web.Forms;

namespace LinyingTalent.AwardRounds.Open;

/// <summary>Reads a round as the county typed it. Whether it may be held at all the gate says; this says what cannot be read.</summary>
/// <param name="figures">The rule table's figures for the county and the day.</param>
/// <param name="policy">Those that the round keeps.</param>
internal sealed class OpenForm(Func<string, Figure> figures, RoundPolicy policy, DateOnly today)
{
    /// <summary>How many criteria the page has room for; rooms left empty do not count.</summary>
    public const int Criteria = 6;

    private const int AllPoints = 100;
    private const int MostYears = 60;
    private const int MostJudges = 60;
    private const int ShortText = 60;
    private const int LongText = 1000;

    public static IReadOnlyList<FormOption> Kinds =>
        [new(nameof(RoundKind.Recognition), RoundTexts.KindRecognition, OpenTexts.RecognitionHint), new(nameof(RoundKind.Commendation), RoundTexts.KindCommendation, OpenTexts.CommendationHint)];

    public static IReadOnlyList<(string Id, IWorded Name)> Signatories =>
        [.. DepartmentRegistry.Shipped.All.Select(department => (department.Id, (IWorded)department)), (SigningTerms.County, RoundTexts.TalentOffice)];

    /// <summary>The form before anything is typed.</summary>
    public FormInput Fill() => new(new Dictionary<string, string>
    {
        ["kind"] = nameof(RoundKind.Recognition),
        ["places"] = "10",
        ["cadres"] = "0",
        ["units"] = "0",
        ["trade-years"] = Text(figures("award.recognition.trade-years.min").Value),
        ["clean-years"] = Text(figures("award.recognition.clean-years.min").Value),
        ["valid-years"] = Text(figures("award.recognition.validity.max").Value),
        ["last"] = today.AddDays(figures("award.window.usual").Whole).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["per-township"] = "20",
        ["recommended"] = "5",
        ["c1-name"] = OpenTexts.CriterionSkill,
        ["c1-weight"] = "40",
        ["c2-name"] = OpenTexts.CriterionLeading,
        ["c2-weight"] = "40",
        ["c3-name"] = OpenTexts.CriterionRespect,
        ["c3-weight"] = "20",
        ["levels"] = OpenTexts.LevelsUsual,
        ["judges"] = "5",
        ["substitutes"] = "2",
        ["scores-each"] = "5",
        ["quorum"] = "3",
        ["drop"] = CheckField.Ticked,
        ["notice-days"] = Text(figures("notice.period.usual").Value),
        ["notice-places"] = OpenTexts.PlacesUsual,
        [$"sign-{SigningTerms.County}"] = CheckField.Ticked,
    });

    /// <returns>Null when a field is wrong; the sentence stands beside it in <paramref name="input"/>.</returns>
    public RoundTerms? Read(FormInput input)
    {
        bool recognition = input.Choice("kind", OpenTexts.Kind, Kinds) == nameof(RoundKind.Recognition);
        string? project = input.Required("project", OpenTexts.Project, ShortText / 2);
        string? name = input.Required("name", OpenTexts.Name, ShortText);
        string? basis = input.Optional("basis", OpenTexts.Basis, ShortText * 2);
        string? approval = input.Optional("approval", OpenTexts.Approval, ShortText);
        string? organiser = input.Optional("organiser", OpenTexts.Organiser, ShortText);
        string? scope = input.Required("scope", OpenTexts.Scope, LongText, manyLines: true);
        string telephone = input["telephone"].Trim();
        if (!Telephone.TryParse(telephone, out _, out Phrase? wrong)) input.Refuse("telephone", wrong);
        int? places = input.Whole("places", OpenTexts.Places, 0, 10_000), cadres = input.Whole("cadres", OpenTexts.Cadres, 0, 10_000);
        int? units = input.Whole("units", OpenTexts.Units, 0, 10_000);
        RecognitionStandard? standard = recognition ? ReadStandard(input) : null;
        NominationTerms? nominations = ReadNominations(input);
        ScoringTerms? scoring = ReadScoring(input);
        int? noticeDays = input.Whole("notice-days", OpenTexts.NoticeDays, 1, figures("notice.period.max").Whole);
        string[] noticePlaces = Lines(input["notice-places"]);
        string[] offices = [.. Signatories.Select(office => office.Id).Where(id => input.Checked($"sign-{id}"))];
        return input.Errors.Count > 0 ? null : new RoundTerms(
            name!,
            new Licence(
                recognition ? RoundKind.Recognition : RoundKind.Commendation, project!, today.Year, basis!, approval!, organiser!, input.Checked("by-department"),
                places!.Value, units!.Value, cadres!.Value, noticeDays!.Value, standard),
            scope!, telephone, nominations!, scoring!, noticePlaces, new SigningTerms(offices, input.Checked("in-order")), policy.Days);
    }

    /// <summary>The field beside which a refusal stands.</summary>
    public static string? FieldOf(Refusal refusal) => refusal switch
    {
        BasisMissing => "basis",
        OrganiserMissing or DepartmentMayNotCommend => "organiser",
        ApprovalMissing => "approval",
        NoPlaces or NegativePlaces or TooManyPersons => "places",
        CadresExceedPersons or TooManyCadres => "cadres",
        TooManyUnits => "units",
        CommendedThisYear or CommendedTooSoon => "project",
        TradeTooShort => "trade-years",
        CleanTooShort => "clean-years",
        ValidTooLong or ValidMissing => "valid-years",
        NoticeTooShort => "notice-days",
        WindowUnusable => "last",
        MoreScoresThanJudges => "scores-each",
        QuorumTooSmall or QuorumAbovePanel => "quorum",
        NoNoticePlace => "notice-places",
        NobodySigns => $"sign-{SigningTerms.County}",
        LevelsTooFew or LevelsNotAscending or LevelUnlabelled => "levels",
        RubricRefusal => "c1-name",
        _ => null,
    };

    private static RecognitionStandard? ReadStandard(FormInput input) =>
        input.Whole("trade-years", OpenTexts.TradeYears, 0, MostYears) is { } trade && input.Whole("clean-years", OpenTexts.CleanYears, 0, MostYears) is { } clean
        && input.Whole("valid-years", OpenTexts.ValidYears, 0, MostYears) is { } valid ? new RecognitionStandard(trade, clean, valid) : null;

    private NominationTerms? ReadNominations(FormInput input)
    {
        DateOnly? last = input.Date("last", OpenTexts.Last, earliest: today.AddDays(1), latest: today.AddDays(policy.LongestWindow));
        int most = figures("award.nominations-per-township.max").Whole;
        int? per = input.Whole("per-township", OpenTexts.PerTownship, 1, most), recommended = input.Whole("recommended", OpenTexts.Recommended, 1, most);
        return last is null || per is null || recommended is null ? null : new NominationTerms(last.Value, input.Checked("sealed"), per.Value, recommended.Value);
    }

    private ScoringTerms? ReadScoring(FormInput input)
    {
        RubricLevel[]? levels = ReadLevels(input);
        var criteria = new List<Criterion>();
        for (int room = 1; room <= Criteria; room++)
        {
            if (input[$"c{room}-name"].Trim().Length == 0 && input[$"c{room}-weight"].Trim().Length == 0 && room > 1) continue;
            string? name = input.Required($"c{room}-name", OpenTexts.Criterion, ShortText / 2);
            int? weight = input.Whole($"c{room}-weight", OpenTexts.Weight, 1, AllPoints);
            if (name is not null && weight is not null) criteria.Add(new Criterion($"c{room}", name, weight.Value, levels ?? []));
        }

        int? judges = input.Whole("judges", OpenTexts.Judges, 1, MostJudges), substitutes = input.Whole("substitutes", OpenTexts.Substitutes, 0, MostJudges);
        int? each = input.Whole("scores-each", OpenTexts.ScoresEach, 1, MostJudges), quorum = input.Whole("quorum", OpenTexts.Quorum, 1, MostJudges);
        if (input.Errors.Count > 0) return null;

        // The first criterion weighs most in the eyes of whoever set the round up, and decides ties first; a lot always decides at last.
        var ranking = new RankingTerms(
            new Rubric(criteria, 1), quorum!.Value, input.Checked("drop") ? figures("award.ranking.drop-from").Whole : null, figures("award.ranking.adjust-from").Whole,
            [new(TieBreakKind.Criterion, criteria[0].Id), new(TieBreakKind.TopMarks), new(TieBreakKind.Median), new(TieBreakKind.Lot)]);
        return new ScoringTerms(ranking, judges!.Value, substitutes!.Value, each!.Value, input.Checked("blind"));
    }

    // 80 良好, one level a line, from 0 up.
    private static RubricLevel[]? ReadLevels(FormInput input)
    {
        var levels = new List<RubricLevel>();
        foreach (string line in Lines(input["levels"]))
        {
            string[] parts = line.Split(' ', 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length == 2 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int points)) levels.Add(new RubricLevel(points, parts[1]));
            else input.Refuse("levels", OpenTexts.LevelUnreadable(line));
        }

        return input.ErrorOf("levels") is null ? [.. levels] : null;
    }

    private static string[] Lines(string text) => TypedText.Narrow(text).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string Text(decimal figure) => figure.ToString("0", CultureInfo.InvariantCulture);
}
