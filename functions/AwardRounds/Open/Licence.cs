namespace LinyingTalent.AwardRounds.Open;

/// <summary>What a round is in law: 表彰 and 认定/遴选 are different acts.</summary>
internal enum RoundKind
{
    /// <summary>表彰: needs the province's approval.</summary>
    Commendation,

    /// <summary>认定 or 遴选: lists those who meet a standard, for a time.</summary>
    Recognition,
}

/// <summary>What the gate asks of a round that is to be opened.</summary>
/// <param name="Project">What makes two rounds the same project: its name, such as 乡村振兴先进个人, without the year.</param>
/// <param name="Basis">The document it rests on, with its number.</param>
/// <param name="ApprovalNumber">Of the province's approval; empty for none.</param>
/// <param name="ByDepartment">Whether a county department holds it, rather than the county itself.</param>
/// <param name="Persons">Places for persons, leading cadres among them.</param>
/// <param name="Cadres">Of the places for persons, how many leading cadres may have.</param>
/// <param name="NoticeDays">Working days of the public notice.</param>
/// <param name="Standard">What a recognition asks for and how long it lasts; null for a commendation.</param>
internal sealed record Licence(
    RoundKind Kind, string Project, int Year, string Basis, string ApprovalNumber, string Organiser, bool ByDepartment,
    int Persons, int Units, int Cadres, int NoticeDays, RecognitionStandard? Standard)
{
    /// <summary>How many leading cadres can win; null for a recognition, which asks what somebody can and not what they are.</summary>
    public int? MostCadres => Kind == RoundKind.Commendation ? Cadres : null;
}

/// <param name="TradeYears">Years in the trade that a nominee must have.</param>
/// <param name="CleanYears">Years without a serious violation.</param>
/// <param name="ValidYears">Years that the recognition lasts.</param>
internal sealed record RecognitionStandard(int TradeYears, int CleanYears, int ValidYears);

/// <summary>A round of the same county that was held, or is being held; those that were called off do not count.</summary>
internal sealed record EarlierRound(string Id, RoundKind Kind, string Project, int Year);
