using LinyingTalent.Platform.Text;

namespace LinyingTalent.Returnees;

internal static class ReturneeTexts
{
    private static readonly PhraseBook Book = new(typeof(ReturneeTexts));

    public static Phrase Part => Book.Phrase();

    public static Phrase PartLead => Book.Phrase();

    public static Phrase Councils => Book.Phrase();

    public static Phrase NewCouncil => Book.Phrase();

    public static Phrase Name => Book.Phrase();

    public static Phrase Chair => Book.Phrase();

    public static Phrase Since => Book.Phrase();

    public static Phrase CouncilUnit => Book.Phrase();

    public static Phrase OneAVillage => Book.Phrase();

    public static Phrase Returnees => Book.Phrase();

    public static Phrase NewReturnee => Book.Phrase();

    public static Phrase PersonName => Book.Phrase();

    public static Phrase Telephone => Book.Phrase();

    public static Phrase Trade => Book.Phrase();

    public static Phrase Returned => Book.Phrase();

    public static Phrase CameFrom => Book.Phrase();

    public static Phrase Business => Book.Phrase();

    public static Phrase Jobs => Book.Phrase();

    public static Phrase Persons => Book.Phrase();

    public static Phrase Consent => Book.Phrase();

    public static Phrase ConsentMissing => Book.Phrase();

    public static Phrase Cases => Book.Phrase();

    public static Phrase NewCase => Book.Phrase();

    public static Phrase Applicant => Book.Phrase();

    public static Phrase Matter => Book.Phrase();

    public static Phrase Received => Book.Phrase();

    public static Phrase Handled => Book.Phrase();

    public static Phrase Finished => Book.Phrase();

    public static Phrase Refused => Book.Phrase();

    public static Phrase CasesFinished => Book.Phrase();

    public static Phrase CasesOnTime => Book.Phrase();

    public static Phrase OnTimeRate => Book.Phrase();

    public static Phrase CaseUnit => Book.Phrase();

    public static Phrase Loans => Book.Phrase();

    public static Phrase NewLoan => Book.Phrase();

    public static Phrase Borrower => Book.Phrase();

    public static Phrase Individual => Book.Phrase();

    public static Phrase Firm => Book.Phrase();

    public static Phrase LoanAmount => Book.Phrase();

    public static Phrase Yuan => Book.Phrase();

    public static Phrase Term => Book.Phrase();

    public static Phrase Months => Book.Phrase();

    public static Phrase Purpose => Book.Phrase();

    public static Phrase Applied => Book.Phrase();

    public static Phrase Reviewed => Book.Phrase();

    public static Phrase AtBank => Book.Phrase();

    public static Phrase Disbursed => Book.Phrase();

    public static Phrase Repaid => Book.Phrase();

    public static Phrase LoanRefused => Book.Phrase();

    public static Phrase Rate => Book.Phrase();

    public static Phrase Percent => Book.Phrase();

    public static Phrase LoansDisbursed => Book.Phrase();

    public static Phrase TenThousand => Book.Phrase();

    public static Phrase AboveCeiling(DateOnly day, string ceiling) => Book.Phrase([day, ceiling]);

    public static Phrase TermTooLong(string years) => Book.Phrase([years]);

    public static Phrase Interest => Book.Phrase();

    public static Phrase InterestOf(string amount, string days) => Book.Phrase([amount, days]);

    public static Phrase TreasuryShare => Book.Phrase();

    public static Phrase CountyShare => Book.Phrase();

    public static Phrase YuanOf(string amount) => Book.Phrase([amount]);

    public static Phrase TooManyLoans(string most) => Book.Phrase([most]);
}
