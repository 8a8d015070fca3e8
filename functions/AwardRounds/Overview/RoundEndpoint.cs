using LinyingTalent.AwardRounds.Scoring;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Features;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.AwardRounds.Overview;

/// <summary>The rounds, and one of them: where it stands, what it waits for and until when. That they are held is public; more is for the offices.</summary>
internal sealed class RoundEndpoint(
    RoundTable rounds, RoundDesk desk, NominationTable nominations, ScoreTable scores, ScoreBook book, SubmissionTable submissions, CurrentFeatures features, DivisionRegistry divisions,
    Pages pages, Visitor visitor)
{
    [Function("Round_List")]
    [AllowedToAnyone]
    public async Task<IResult> List([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "rounds")] HttpRequest request)
    {
        var found = new List<Round>();
        foreach (Division county in divisions.Counties) found.AddRange(await rounds.Of(county.Code));
        return pages.List<RoundListPage, Round>(RoundList.Shape.Read(found, request.Query));
    }

    [Function("Round_Show")]
    [AllowedToAnyone]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "rounds/{round}")] HttpRequest request, string round)
    {
        // The opening that was just sent and is being worked on has no round yet: the page says so and asks again by itself.
        if (await desk.Find(round) is not { } found)
            return CaseId.TryParse(round, out CaseId id) && visitor.Person?.May(id.Division, Role.County) == true && await submissions.AnyFor(id)
                ? pages.Show<BeginningPage, BeginningModel>(new BeginningModel()) : pages.Absent();
        bool works = visitor.Person is { } person && person.Held.Any(grant => grant.Role != Role.Judge && grant.Division.County == found.Id.Division);
        bool decides = works && visitor.Person!.May(found.Id.Division, Role.County, Role.Administrator);
        return pages.Show<RoundPage, RoundModel>(new RoundModel(
            found, works, works ? VisibleTimeline.Of(await rounds.History(found.Id), decides) : [], works ? await Townships(found) : [], works ? await Judges(found) : [],
            works && await submissions.AnyFor(found.Id), found.Step == RoundStep.Nominate ? await features.WhyClosed(Feature.Nominate, found.Id.Division) : null));
    }

    // A row a township, however many nominations there are; those of the person's own divisions.
    private async Task<IReadOnlyList<TownshipLine>> Townships(Round round)
    {
        var lines = new List<TownshipLine>();
        foreach (CaseId part in book.PartsOf(round.Id))
            if (visitor.Person!.May(part.Division, Role.Township, Role.County, Role.Administrator))
                lines.Add(new TownshipLine(part, (await nominations.Counts(part)).Counts, round.Recommended.Contains(part.Division.ToString())));
        return lines;
    }

    // How far each judge is: for the county.
    private async Task<IReadOnlyList<JudgeLine>> Judges(Round round)
    {
        if (round.Draw is not { } draw || !visitor.Person!.May(round.Id.Division, Role.County)) return [];
        var lines = new List<JudgeLine>();
        foreach (string judge in draw.Judges.Concat(draw.Substitutes))
            lines.Add(new JudgeLine(round.JudgeOf(judge)!, draw.Judges.Contains(judge), await scores.Counts(round.Id, judge)));
        return lines;
    }
}

internal sealed record BeginningModel;

/// <param name="Works">Whether the reader works in one of the county's offices.</param>
/// <param name="IsWorking">Whether something that was sent is still being worked on.</param>
/// <param name="Closed">Why nobody can nominate now, although the round takes nominations; null where they can.</param>
internal sealed record RoundModel(
    Round Round, bool Works, IReadOnlyList<HistoryEntry> History, IReadOnlyList<TownshipLine> Townships, IReadOnlyList<JudgeLine> Judges, bool IsWorking,
    FeatureClosed? Closed);

internal sealed record TownshipLine(CaseId Part, NominationCounts Counts, bool Recommended);

internal sealed record JudgeLine(Judge Judge, bool OnPanel, SheetCounts Counts);
