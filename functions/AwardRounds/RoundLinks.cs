using System.Globalization;
using LinyingTalent.Platform.Attachments;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;

namespace LinyingTalent.AwardRounds;

/// <summary>The paths of the rounds' pages.</summary>
internal static class RoundLinks
{
    public const string List = "/rounds";
    public const string Open = "/rounds/open";
    public const string Honours = "/honours";

    /// <summary>The rounds in which somebody with an account is a judge.</summary>
    public const string Judging = "/judging";

    /// <summary>In place of a token: the judge has an account.</summary>
    public const string ByAccount = "account";

    public static string Round(CaseId id) => $"{List}/{id}";

    public static string Nominate(CaseId round) => $"{List}/{round}/nominate";

    public static string NominateUnit(CaseId round) => $"{List}/{round}/nominate?for=unit";

    /// <summary>Without the token, which only the message to the nominator holds.</summary>
    public static string Draft(CaseId round, string form) => $"{List}/{round}/drafts/{form}";

    public static string Nominations(CaseId part) => $"{List}/{part with { Division = part.Division.County }}/nominations/{part.Division}";

    public static string Nomination(NominationId id) => $"/nominations/{id}";

    public static string Withdraw(NominationId id) => $"/nominations/{id}/withdraw";

    public static string Screen(NominationId id) => $"/nominations/{id}/screen";

    public static string File(NominationId id, Attachment file) => $"/nominations/{id}/files/{file.FileName}";

    /// <summary>Without the token, which only the message to the nominee holds.</summary>
    public static string Consent(NominationId id) => $"/consents/{id}";

    /// <summary>Without the token, which only the message to the nominator holds.</summary>
    public static string Correct(NominationId id, int turn) => string.Create(CultureInfo.InvariantCulture, $"/corrections/{id}/{turn}");

    public static string Recommend(CaseId round, DivisionCode township) => $"{List}/{round}/recommend/{township}";

    public static string Panel(CaseId round) => $"{List}/{round}/panel";

    /// <summary>The pool is stated again, before anybody is drawn from it.</summary>
    public static string PoolAgain(CaseId round) => $"{List}/{round}/panel?again=1";

    /// <summary>The draw, for anyone to check.</summary>
    public static string Draw(CaseId round) => $"{List}/{round}/draw";

    /// <summary>What the county decides about a round, act by act.</summary>
    public static string Steer(CaseId round, string act) => $"{List}/{round}/steer/{act}";

    /// <summary>Without the token, which only the message to the judge holds.</summary>
    public static string Judge(CaseId round, string judge) => $"/judge/{round}/{judge}";

    /// <summary>The record, for anyone to compute again.</summary>
    public static string Record(CaseId round) => $"{List}/{round}/record";

    public static string RecordFile(CaseId round) => $"{List}/{round}/record/file";

    public static string Ranking(CaseId round) => $"{List}/{round}/ranking";

    public static string UnitRanking(CaseId round) => $"{List}/{round}/ranking?of=units";

    public static string Notice(CaseId round) => $"{List}/{round}/notice";

    public static string Post(CaseId round, int notice) => string.Create(CultureInfo.InvariantCulture, $"{List}/{round}/notice/{notice}/post");

    public static string Proof(CaseId round, Attachment file) => $"{List}/{round}/proofs/{file.FileName}";

    public static string Object(CaseId round) => $"{List}/{round}/object";

    public static string RecordObjection(CaseId round) => $"{List}/{round}/objections/record";

    public static string Objection(CaseId round, int number) => string.Create(CultureInfo.InvariantCulture, $"{List}/{round}/objections/{number}");

    public static string Sign(CaseId round, string office) => $"{List}/{round}/sign/{office}";

    public static string RemoveHonour(NominationId id) => $"{Honours}/{id}/remove";
}
