using System.Diagnostics;
using LinyingTalent.AdvisorSelection.Notices;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Notifications;
using LinyingTalent.Platform.Time;

namespace LinyingTalent.AdvisorSelection;

/// <summary>Who is told of what: pure, from the event and the case after it.</summary>
internal static class SelectionNotices
{
    public static IEnumerable<Notification> For(Selection selection, SelectionEvent happened)
    {
        DivisionCode village = selection.Id.Division;
        var villageOffice = new Office(Role.Village, village);
        var townshipOffice = new Office(Role.Township, village.Township!.Value);
        var countyOffice = new Office(Role.County, village.County);
        string link = Links.Case(selection.Id);
        Notification To(Office office, string template, params string[] more) => new(template, office, [village.ToString(), .. more], link);

        return happened switch
        {
            Proposed e => [To(townshipOffice, "Analyse", Names.Of(e.Proposal.Candidates))],
            Corrected e => [To(townshipOffice, "Analyse", Names.Of(e.Proposal.Candidates))],
            Analysed e => [To(countyOffice, "Review", e.Order), .. e.Opinions.Select(opinion => ToDepartment("Opinion", opinion.Department))],
            OpinionGiven { Objects: true } e => [To(countyOffice, "Objection", e.Department), .. WhenAllAreIn()],
            OpinionGiven or DepartmentSilent => WhenAllAreIn(),
            DepartmentReminded e => [ToDepartment("OpinionReminder", e.Department)],
            Escalated e => [To(e.To == Role.County ? countyOffice : townshipOffice, "Escalated", e.Late.ToString()), To(OfficeOf(e.Late), "PassedUp", e.Late.ToString())],
            Returned e => [To(villageOffice, "Correct", e.Reason)],
            Approved => [To(villageOffice, "Approved"), To(townshipOffice, "Approved")],
            Refused e => [To(villageOffice, "Refused", e.Reason), To(townshipOffice, "Refused", e.Reason)],
            NoticePosted e => [To(villageOffice, "NoticePosted", e.Notice.Ends.At.ToString("O")), To(townshipOffice, "NoticePosted", e.Notice.Ends.At.ToString("O"))],
            Objected e => [To(countyOffice, "Objected", e.Arguments[0])],
            ObjectionAnswered { Upheld: true } e => [To(villageOffice, "ObjectionUpheld", e.Name, e.Reason), To(townshipOffice, "ObjectionUpheld", e.Name, e.Reason)],
            ObjectionAnswered or NoticeEnded => [],
            Withdrawn e => [To(villageOffice, "Withdrawn", e.Reason), To(townshipOffice, "Withdrawn", e.Reason)],
            Invited e => [ToInvited("Invited", e.Candidate)],
            OpinionRecounted e when Moved(e.Before, e.After) => [ToDepartment("OpinionDateMoved", e.Department, Day(e.Before))],
            ObjectionRecounted e when Moved(e.Before, e.After) => [To(countyOffice, "DeadlineMoved", Day(e.Before), Day(e.After))],
            OpinionRecounted or ObjectionRecounted => [],
            Recounted { Candidate: > 0 } e when Moved(e.Before, e.After) => [ToInvited("AnswerDateMoved", e.Candidate, Day(e.Before), Day(e.After))],
            Recounted e when Moved(e.Before, e.After) => [To(OfficeOf(selection.Step), "DeadlineMoved", Day(e.Before), Day(e.After))],
            Recounted => [],
            Reminded { Candidate: > 0 } e => [ToInvited("InvitationReminder", e.Candidate)],
            Reminded => [To(OfficeOf(selection.Step), "Overdue")],
            Accepted => [],
            Declined e => [To(townshipOffice, "Declined", e.Name)],
            Lapsed e => [To(townshipOffice, "Lapsed", e.Name)],
            Certified e => [ToPerson("Certified", e.Candidate, e.Certificate.VerifyPath), To(villageOffice, "VillageCertified", e.Name)],
            Closed { Appointed: 0 } => [To(villageOffice, "Unfilled"), To(townshipOffice, "Unfilled")],
            Closed => [],
            _ => throw new UnreachableException($"Nobody is told of {happened.GetType().Name}, nor is it written that nobody is."),
        };

        Office OfficeOf(SelectionStep step) => step switch
        {
            SelectionStep.Review => countyOffice,
            SelectionStep.Correct => villageOffice,
            _ => townshipOffice,
        };

        Notification ToDepartment(string template, string department, params string[] more) => new(
            template, new Office(Role.Department, village.County, department),
            [village.ToString(), selection.OpinionOf(department)!.Until.At.ToString("O"), .. more], Links.Opinion(selection.Id, department));

        IEnumerable<Notification> WhenAllAreIn() =>
            selection.Opinions.All(opinion => opinion.State != OpinionState.Asked) ? [To(countyOffice, "OpinionsIn")] : [];

        // That a provisional day has become firm is no news to anyone as long as it is the same day.
        static bool Moved(Deadline before, Deadline after) => before.At != after.At;

        static string Day(Deadline deadline) => deadline.At.ToString("O");

        Notification ToInvited(string template, int number, params string[] more)
        {
            Invitation invitation = selection.InvitationOf(number)!;
            return ToPerson(template, number, Links.Invitation(selection.Id, number), [invitation.AnswerBy.At.ToString("O"), .. more]) with { LinkNonce = invitation.Nonce };
        }

        Notification ToPerson(string template, int number, string path, params string[] more)
        {
            Candidate candidate = selection.Candidate(number);
            return new(template, townshipOffice, [village.ToString(), candidate.Name, .. more], path, Person: new Addressee(candidate.Name, candidate.Email));
        }
    }
}
