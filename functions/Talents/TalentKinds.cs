using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Records;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Trades;

namespace LinyingTalent.Talents;

/// <summary>人才库: one record a person, with a consent for each purpose.</summary>
internal static class TalentKinds
{
    /// <summary>No part of the programme but what all parts share: the overview of the nine does not show it.</summary>
    private static readonly ProgrammePart Part = new("talents", Effort.Efforts, 10, TalentTexts.Part, TalentTexts.PartLead);

    public static PersonItem Person { get; } = new("person", TalentTexts.PersonName) { IsPublic = true };

    public static IdentityItem Identity { get; } = new("identity", TalentTexts.Identity) { Optional = true, Hint = TalentTexts.IdentityHint };

    public static TelephoneItem Telephone { get; } = new("telephone", TalentTexts.Telephone);

    public static DayItem Born { get; } = new("born", TalentTexts.Born) { Optional = true, Earliest = new DateOnly(1920, 1, 1) };

    public static ChoiceItem<Trade> First { get; } = new("trade", TalentTexts.Trade, TradeWords.Of) { InList = true, IsPublic = true };

    public static ChoiceItem<Trade> Second { get; } = new("second", TalentTexts.Second, TradeWords.Of) { Optional = true };

    public static WholeItem Years { get; } = new("years", TalentTexts.Years, 0, 70, TalentTexts.YearUnit) { InList = true, IsPublic = true };

    public static YesItem Consent { get; } = new("consent", TalentTexts.Consent);

    public static YesItem ConsentNeeds { get; } = new("consent-needs", TalentTexts.ConsentNeeds);

    public static YesItem ConsentPropose { get; } = new("consent-propose", TalentTexts.ConsentPropose);

    public static YesItem ConsentPublic { get; } = new("consent-public", TalentTexts.ConsentPublic);

    public static RecordKind Talents { get; } = new("talents", Part, TalentTexts.Talents, TalentTexts.NewTalent)
    {
        Fields =
        [
            Person, Telephone, Identity, Born, First, Second, Years, new TextItem("skill", TalentTexts.Skill, 300, ManyLines: true) { Optional = true, IsPublic = true },
            new TextItem("now", TalentTexts.Now, 60) { Optional = true, InList = true }, Consent, ConsentNeeds, ConsentPropose, ConsentPublic,
        ],
        NameOf = record => Person.Of(record)!,
        Levels = [DivisionLevel.Village, DivisionLevel.Township],
        Writers = [Role.Village, Role.Township, Role.County],
        Check = check => Consent.Of(check.Next) ? null : new RecordProblem(Consent.Key, TalentTexts.ConsentMissing),
        Figures =
        [
            new("talents", TalentTexts.Talents, TalentTexts.Persons, IsStock: true, record => [new(ShanghaiTime.DateOf(record.KeptAt), 1)]),
        ],
        Acts = [(SendLink.SendEndpoint.PathOf, () => SendLink.SendTexts.Send)],
        ListPages = [(Import.TalentImportLinks.Path, () => Import.ImportTexts.Title)],
        IsPublic = true,
        IsShown = record => ConsentPublic.Of(record),
    };
}
