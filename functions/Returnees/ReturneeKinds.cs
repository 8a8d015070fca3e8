using System.Globalization;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Features;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Records;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Trades;
using LinyingTalent.Talents;

namespace LinyingTalent.Returnees;

internal enum Borrower
{
    Individual,
    Firm,
}

/// <summary>What the returnees' part keeps: village councils, people who came back, their cases on the green channel and their start-up loans.</summary>
internal static class ReturneeKinds
{
    public static ProgrammePart Part { get; } = new("returnees", Effort.Efforts, 8, ReturneeTexts.Part, ReturneeTexts.PartLead);

    private static readonly TextItem Name = new("name", ReturneeTexts.Name, 40) { IsPublic = true };
    private static readonly DayItem Since = new("since", ReturneeTexts.Since) { InList = true, IsPublic = true };

    public static RecordKind Councils { get; } = new("councils", Part, ReturneeTexts.Councils, ReturneeTexts.NewCouncil)
    {
        Fields = [Name, new PersonItem("chair", ReturneeTexts.Chair) { InList = true }, Since],
        NameOf = record => Name.Of(record)!,
        Levels = [DivisionLevel.Village],
        Writers = [Role.Village, Role.Township, Role.County],
        Claims = record => [new(record.Id.Division.ToString(), Platform.Records.Write.RecordForm.Division, ReturneeTexts.OneAVillage)],
        Figures = [RecordFigure.There("councils", ReturneeTexts.Councils, ReturneeTexts.CouncilUnit, Since)],
        IsPublic = true,
    };

    private static readonly PersonItem Person = new("person", ReturneeTexts.PersonName);
    private static readonly TelephoneItem Telephone = new("telephone", ReturneeTexts.Telephone) { Optional = true };
    private static readonly DayItem Returned = new("returned", ReturneeTexts.Returned) { InList = true };
    private static readonly YesItem Consent = new("consent", ReturneeTexts.Consent);

    public static RecordKind Returnees { get; } = new("returnees", Part, ReturneeTexts.Returnees, ReturneeTexts.NewReturnee)
    {
        Fields =
        [
            Person, Telephone, new ChoiceItem<Trade>("trade", ReturneeTexts.Trade, TradeWords.Of) { InList = true }, Returned,
            new TextItem("origin", ReturneeTexts.CameFrom, 40) { Optional = true }, new TextItem("business", ReturneeTexts.Business, 80) { InList = true },
            new WholeItem("jobs", ReturneeTexts.Jobs, 0, 10_000, ReturneeTexts.Persons) { Optional = true }, Consent,
        ],
        NameOf = record => Person.Of(record)!,
        NamesTalents = true,
        Acts = [(TalentRegistry.LinkPage("returnees"), () => TalentRegistry.LinkText)],
        Levels = [DivisionLevel.Village, DivisionLevel.Township],
        Writers = [Role.Village, Role.Township, Role.County],
        Check = check => Consent.Of(check.Next) ? null : new RecordProblem(Consent.Key, ReturneeTexts.ConsentMissing),
        Figures = [RecordFigure.Happened("returned_entrepreneurs", ReturneeTexts.Returnees, ReturneeTexts.Persons, Returned)],
    };

    private static readonly PersonItem Applicant = new("applicant", ReturneeTexts.Applicant);
    private static readonly TextItem Matter = new("matter", ReturneeTexts.Matter, 80) { InList = true };

    public static RecordKind Cases { get; } = new("green-cases", Part, ReturneeTexts.Cases, ReturneeTexts.NewCase)
    {
        Fields = [Applicant, Telephone, Matter],
        NameOf = record => Applicant.Of(record)!,
        Levels = [DivisionLevel.Township, DivisionLevel.Village],
        OpenedBy = Feature.GreenChannel,
        Stages =
        [
            new("received", ReturneeTexts.Received),
            new("handled", ReturneeTexts.Handled) { Promise = "green.handle" },
            new("finished", ReturneeTexts.Finished) { Promise = "green.finish", Ends = true },
            new("refused", ReturneeTexts.Refused) { From = ["received", "handled"], IsBad = true, Ends = true },
        ],
        Figures =
        [
            RecordFigure.Reaching("green_cases", ReturneeTexts.CasesFinished, ReturneeTexts.CaseUnit, "finished"),
            RecordFigure.Reaching("green_on_time", ReturneeTexts.CasesOnTime, ReturneeTexts.CaseUnit, "finished", record => record.Stages.Any(stage => stage.IsLate) ? 0 : 1) with { Share = ("green_cases", ReturneeTexts.OnTimeRate) },
        ],
    };

    private static readonly ChoiceItem<Borrower> BorrowerOf = new("borrower", ReturneeTexts.Borrower, WordOf) { InList = true };
    private static readonly AmountItem Amount = new("amount", ReturneeTexts.LoanAmount, 1, 100_000_000, ReturneeTexts.Yuan) { InList = true };
    private static readonly WholeItem Term = new("term", ReturneeTexts.Term, 1, 120, ReturneeTexts.Months) { InList = true };
    private static readonly AmountItem Rate = new("rate", ReturneeTexts.Rate, 0.01m, 24, ReturneeTexts.Percent);

    public static RecordKind Loans { get; } = new("startup-loans", Part, ReturneeTexts.Loans, ReturneeTexts.NewLoan)
    {
        // By the telephone it is known how often somebody has borrowed.
        Fields = [Applicant, BorrowerOf, Telephone with { Optional = false }, Amount, Term, new TextItem("purpose", ReturneeTexts.Purpose, 80)],
        NameOf = record => Applicant.Of(record)!,
        Levels = [DivisionLevel.Township, DivisionLevel.Village],
        Stages =
        [
            new("applied", ReturneeTexts.Applied),
            new("reviewed", ReturneeTexts.Reviewed) { By = [Role.County] },
            new("bank", ReturneeTexts.AtBank) { By = [Role.County] },
            new("disbursed", ReturneeTexts.Disbursed) { Asks = [Rate], By = [Role.County] },
            new("repaid", ReturneeTexts.Repaid) { By = [Role.County], Ends = true },
            new("refused", ReturneeTexts.LoanRefused) { From = ["applied", "reviewed", "bank"], By = [Role.County], IsBad = true, Ends = true },
        ],
        Check = CheckLoan,
        PersonOf = Telephone.Of,
        Facts = InterestOf,
        Figures = [RecordFigure.Reaching("startup_loans", ReturneeTexts.LoansDisbursed, ReturneeTexts.TenThousand, "disbursed", record => Amount.Of(record) / 10_000)],
    };

    // By the rule table of the day of the application: earlier schemes had other ceilings.
    private static RecordProblem? CheckLoan(RecordCheck check)
    {
        DateOnly applied = check.Next.Stages[0].On;
        decimal ceiling = check.Rule(BorrowerOf.Of(check.Next) == Borrower.Individual ? "loan.ceiling-individual" : "loan.ceiling-firm", applied);
        decimal years = check.Rule("loan.term", applied);
        return Amount.Of(check.Next) > ceiling ? new RecordProblem(Amount.Key, ReturneeTexts.AboveCeiling(applied, Text(ceiling)))
            : Term.Of(check.Next) > years * 12 ? new RecordProblem(Term.Key, ReturneeTexts.TermTooLong(Text(years)))
            : CheckTimes(check, (int)check.Rule("loan.times", applied));
    }

    // A loan that was refused was none; the refusal of a further one must go through.
    private static RecordProblem? CheckTimes(RecordCheck check, int most) =>
        IsRefused(check.Next) || check.OfPerson.Count(other => !IsRefused(other)) < most ? null
        : new RecordProblem(check.Next.Stages.Count == 1 ? Telephone.Key : StepFieldNames.On, ReturneeTexts.TooManyLoans(Text(most)));

    private static bool IsRefused(KeptRecord loan) => loan.Reached("refused") is not null;

    // Until the loan is repaid the interest is that of its whole term.
    private static IEnumerable<RecordFact> InterestOf(RecordCheck check)
    {
        if (check.Next.Reached("disbursed") is not { } disbursed) return [];
        DateOnly to = check.Next.Reached("repaid")?.On ?? disbursed.On.AddMonths(Term.Of(check.Next));
        LoanInterest interest = LoanInterest.Of(Amount.Of(check.Next), Rate.Of(check.Next), disbursed.On, to, check.Rule("loan.subsidy", disbursed.On));
        return
        [
            new(ReturneeTexts.Interest, ReturneeTexts.InterestOf(Money(interest.Interest), Text(interest.Days))),
            new(ReturneeTexts.TreasuryShare, ReturneeTexts.YuanOf(Money(interest.Treasury))),
            new(ReturneeTexts.CountyShare, ReturneeTexts.YuanOf(Money(interest.County))),
        ];
    }

    private static Phrase WordOf(Borrower borrower) => borrower switch
    {
        Borrower.Individual => ReturneeTexts.Individual,
        Borrower.Firm => ReturneeTexts.Firm,
        _ => throw new ArgumentOutOfRangeException(nameof(borrower), borrower, "A borrower without a word."),
    };

    private static string Text(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Money(decimal amount) => amount.ToString("#,0.00", CultureInfo.InvariantCulture);
}
