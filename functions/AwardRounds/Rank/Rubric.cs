using System.Text.Json.Serialization;
using LinyingTalent.Platform.Refusals;

namespace LinyingTalent.AwardRounds.Rank;

/// <summary>What a number of points stands for, in the words of the round: 80 良好.</summary>
internal sealed record RubricLevel(decimal Points, string Label);

/// <summary>One thing that is judged. A mark lies between 0 and the highest level's points.</summary>
/// <param name="Id">Short and stable; marks and the tie-break chain refer to it.</param>
/// <param name="Weight">Of 100.</param>
/// <param name="Levels">From 0 up.</param>
internal sealed record Criterion(string Id, string Name, int Weight, IReadOnlyList<RubricLevel> Levels)
{
    [JsonIgnore]
    public decimal Most => Levels[^1].Points;

    /// <summary>The label of the highest level that a mark reaches.</summary>
    public string LabelOf(decimal mark) => Levels.Last(level => level.Points <= mark).Label;
}

/// <summary>What a judge gives for one criterion.</summary>
internal sealed record Mark(string Criterion, decimal Points);

/// <summary>评分标准: what is judged, and how a sheet of marks becomes a total.</summary>
/// <param name="Step">Marks are multiples of it: 1, or 0.5.</param>
internal sealed record Rubric(IReadOnlyList<Criterion> Criteria, decimal Step)
{
    private const int WholeWeight = 100;
    private const int TotalDecimals = 2;
    private const int MostPoints = 1000;

    public Criterion? Find(string criterion) => Criteria.FirstOrDefault(one => one.Id == criterion);

    /// <summary>Why no round can be judged by it; null when one can.</summary>
    public Refusal? WhyNot() =>
        Criteria.Count == 0 ? new RubricEmpty()
        : Step is <= 0 or > WholeWeight || Step.Scale > TotalDecimals ? new StepUnusable()
        : Criteria.Any(criterion => string.IsNullOrWhiteSpace(criterion.Name) || criterion.Id.Length == 0) ? new CriterionUnnamed()
        : Criteria.GroupBy(criterion => criterion.Id).FirstOrDefault(same => same.Count() > 1) is { } twice ? new CriterionTwice(twice.First().Name)
        : Criteria.GroupBy(criterion => criterion.Name).FirstOrDefault(same => same.Count() > 1) is { } alike ? new CriterionTwice(alike.Key)
        : Criteria.Select(WhyNot).FirstOrDefault(refusal => refusal is not null) is { } refusal ? refusal
        : Criteria.Sum(criterion => criterion.Weight) is var sum && sum != WholeWeight ? new WeightsNotWhole(sum)
        : null;

    /// <summary>Why a sheet cannot be taken; null when it can. Each criterion has one mark, on the scale.</summary>
    public Refusal? WhyNot(IReadOnlyCollection<Mark> sheet)
    {
        if (sheet.FirstOrDefault(mark => Find(mark.Criterion) is null) is { } foreign) return new MarkUnknown(foreign.Criterion);
        foreach (Criterion criterion in Criteria)
        {
            Mark[] marks = [.. sheet.Where(mark => mark.Criterion == criterion.Id)];
            if (marks.Length == 0) return new MarkMissing(criterion.Name);
            if (marks.Length > 1) return new MarkTwice(criterion.Name);
            if (marks[0].Points < 0 || marks[0].Points > criterion.Most) return new MarkOutside(criterion.Name, criterion.Most);
            if (marks[0].Points % Step != 0) return new MarkOffStep(criterion.Name, Step);
        }

        return null;
    }

    /// <summary>
    /// The weighted total of a sheet that <see cref="WhyNot(IReadOnlyCollection{Mark})"/> lets pass: 0 to 100, full marks make 100. Rounded to
    /// hundredths, half away from zero, so that a person can follow it by hand.
    /// </summary>
    public decimal Total(IReadOnlyCollection<Mark> sheet) => Math.Round(
        Criteria.Sum(criterion => criterion.Weight * sheet.First(mark => mark.Criterion == criterion.Id).Points / criterion.Most),
        TotalDecimals, MidpointRounding.AwayFromZero);

    private static RubricRefusal? WhyNot(Criterion criterion) =>
        criterion.Weight is <= 0 or > WholeWeight ? new WeightNotPositive(criterion.Name)
        : criterion.Levels.Count < 2 || criterion.Levels[0].Points != 0 ? new LevelsTooFew(criterion.Name)
        : criterion.Levels.Zip(criterion.Levels.Skip(1)).Any(pair => pair.First.Points >= pair.Second.Points) ? new LevelsNotAscending(criterion.Name)
        : criterion.Most > MostPoints || criterion.Levels.Any(level => level.Points.Scale > TotalDecimals) ? new LevelsTooFine(criterion.Name)
        : criterion.Levels.Any(level => string.IsNullOrWhiteSpace(level.Label)) ? new LevelUnlabelled(criterion.Name)
        : null;
}
