using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Text;

namespace LinyingTalent.AwardRounds.Open;

/// <summary>Why a round may not be held as it is planned.</summary>
internal abstract record LicenceRefusal(Phrase Sentence) : Refusal(RefusalKind.Invalid, Sentence);

/// <summary>A round rests on a document, or it is not opened.</summary>
internal sealed record BasisMissing() : LicenceRefusal(LicenceTexts.BasisMissing);

internal sealed record OrganiserMissing() : LicenceRefusal(LicenceTexts.OrganiserMissing);

/// <summary>Nobody could win.</summary>
internal sealed record NoPlaces() : LicenceRefusal(LicenceTexts.NoPlaces);

internal sealed record NegativePlaces() : LicenceRefusal(LicenceTexts.NegativePlaces);

internal sealed record CadresExceedPersons(int Cadres, int Persons) : LicenceRefusal(LicenceTexts.CadresExceedPersons(Cadres, Persons));

internal sealed record ApprovalMissing(CitedRule Rule) : LicenceRefusal(LicenceTexts.ApprovalMissing(Rule));

internal sealed record DepartmentMayNotCommend(CitedRule Rule) : LicenceRefusal(LicenceTexts.DepartmentMayNotCommend(Rule));

/// <summary>The county has held as many commendations this year as it may.</summary>
internal sealed record CommendedThisYear(string Other, CitedRule Rule) : LicenceRefusal(LicenceTexts.CommendedThisYear(Other, Rule));

/// <summary>The cycle of the same project is not over.</summary>
internal sealed record CommendedTooSoon(int Last, int Next, CitedRule Rule) : LicenceRefusal(LicenceTexts.CommendedTooSoon(Last, Next, Rule));

internal sealed record TooManyPersons(int Places, CitedRule Rule) : LicenceRefusal(LicenceTexts.TooManyPersons(Places, Rule));

internal sealed record TooManyUnits(int Places, CitedRule Rule) : LicenceRefusal(LicenceTexts.TooManyUnits(Places, Rule));

internal sealed record TooManyCadres(int Cadres, int Persons, CitedRule Rule) : LicenceRefusal(LicenceTexts.TooManyCadres(Cadres, Persons, Rule));

internal sealed record TradeTooShort(int Years, CitedRule Rule) : LicenceRefusal(LicenceTexts.TradeTooShort(Years, Rule));

internal sealed record CleanTooShort(int Years, CitedRule Rule) : LicenceRefusal(LicenceTexts.CleanTooShort(Years, Rule));

internal sealed record NoticeTooShort(int Days, CitedRule Rule) : LicenceRefusal(LicenceTexts.NoticeTooShort(Days, Rule));

internal sealed record ValidTooLong(int Years, CitedRule Rule) : LicenceRefusal(LicenceTexts.ValidTooLong(Years, Rule));

internal sealed record ValidMissing() : LicenceRefusal(LicenceTexts.ValidMissing);
