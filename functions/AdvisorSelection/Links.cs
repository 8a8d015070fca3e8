using System.Globalization;
using LinyingTalent.Platform.Attachments;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Records;

namespace LinyingTalent.AdvisorSelection;

/// <summary>The paths of the selection's pages.</summary>
internal static class Links
{
    public const string List = "/selections";

    public const string Campaigns = "/campaigns";

    public const string OpenCampaign = "/campaigns/open";

    /// <summary>The board of the latest campaign.</summary>
    public const string Board = "/selections/board";

    public static string BoardOf(string campaign) => $"{Campaigns}/{campaign}/board";

    public static string BoardCases(string campaign, DivisionCode place, string cell) => $"{Campaigns}/{campaign}/board/{place}/{cell}";

    public static string Campaign(string number) => $"{Campaigns}/{number}";

    public static string CloseCampaign(string number) => $"{Campaigns}/{number}/close";

    public static string Propose(DivisionCode village) => $"/villages/{village}/propose";

    /// <summary>Where a village looks for people in the registry of talents.</summary>
    /// <param name="chosen">Who has been chosen so far.</param>
    public static string Pick(DivisionCode village, params IEnumerable<RecordId> chosen) => $"{Propose(village)}/talents{Query(chosen)}";

    /// <summary>The proposal's form, filled in with these people.</summary>
    public static string ProposeWith(DivisionCode village, IEnumerable<RecordId> chosen) => Propose(village) + Query(chosen);

    private static string Query(IEnumerable<RecordId> chosen) => chosen.Any() ? "?" + string.Join('&', chosen.Select(id => $"talent={id}")) : "";

    public static string Case(CaseId id) => $"/selections/{id}";

    public static string File(CaseId id, Attachment file) => $"/selections/{id}/files/{file.FileName}";

    public static string Analyse(CaseId id) => $"/selections/{id}/analyse";

    public static string Review(CaseId id) => $"/selections/{id}/review";

    public static string Opinion(CaseId id, string department) => $"/selections/{id}/opinions/{department}";

    public static string Correct(CaseId id) => $"/selections/{id}/correct";

    public static string Record(CaseId id, int candidate) => string.Create(CultureInfo.InvariantCulture, $"/selections/{id}/invitations/{candidate}");

    /// <summary>The invitation as a letter, for the offices.</summary>
    public static string Letter(CaseId id, int candidate) => Record(id, candidate) + "/letter.pdf";

    public const string Notices = "/notices";

    public static string Notice(CaseId id) => $"{Notices}/{id}";

    public static string Object(CaseId id) => $"{Notices}/{id}/object";

    public static string Objection(CaseId id, int number) => string.Create(CultureInfo.InvariantCulture, $"/selections/{id}/objections/{number}");

    /// <summary>Without the token, which only the message to the invited person holds.</summary>
    public static string Invitation(CaseId id, int candidate) => string.Create(CultureInfo.InvariantCulture, $"/invitations/{id}/{candidate}");
}
