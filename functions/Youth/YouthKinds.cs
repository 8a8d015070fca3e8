using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Records;
using LinyingTalent.Talents;

namespace LinyingTalent.Youth;

/// <summary>What the youth alliance keeps: branches, members with their consent, activities with their attendance.</summary>
internal static class YouthKinds
{
    public static ProgrammePart Part { get; } = new("youth", Effort.Efforts, 6, YouthTexts.Part, YouthTexts.PartLead);

    private static readonly TextItem Name = new("name", YouthTexts.Name, 40) { IsPublic = true };
    private static readonly DayItem Since = new("since", YouthTexts.Since) { InList = true, IsPublic = true };

    public static RecordKind Branches { get; } = new("youth-branches", Part, YouthTexts.Branches, YouthTexts.NewBranch)
    {
        Fields = [Name, new TextItem("field", YouthTexts.Field, 40) { InList = true, IsPublic = true }, Since],
        NameOf = record => Name.Of(record)!,
        Levels = [DivisionLevel.County],
        Writers = [Role.County],
        Figures = [RecordFigure.There("youth_branches", YouthTexts.Branches, YouthTexts.BranchUnit, Since)],
        IsPublic = true,
    };

    private static readonly PersonItem Person = new("person", YouthTexts.PersonName);
    private static readonly LinkItem Branch = new("branch", YouthTexts.Branch, "youth-branches") { InList = true, IsPublic = true };
    private static readonly TelephoneItem Telephone = new("telephone", YouthTexts.Telephone) { Optional = true };
    private static readonly DayItem Joined = new("joined", YouthTexts.Joined) { InList = true };
    private static readonly DayItem Left = new("left", YouthTexts.Left) { Optional = true };
    private static readonly YesItem Consent = new("consent", YouthTexts.Consent);

    public static RecordKind Members { get; } = new("youth-members", Part, YouthTexts.Members, YouthTexts.NewMember)
    {
        Fields = [Person, Branch, Telephone, new TextItem("workplace", YouthTexts.Workplace, 60) { InList = true }, Joined, Left, Consent],
        NameOf = record => Person.Of(record)!,
        NamesTalents = true,
        Acts = [(TalentRegistry.LinkPage("youth-members"), () => TalentRegistry.LinkText)],
        Levels = [DivisionLevel.Township, DivisionLevel.Village],
        Check = check => !Consent.Of(check.Next) ? new RecordProblem(Consent.Key, YouthTexts.ConsentMissing)
            : Left.Stored(check.Next) is not null && Left.Of(check.Next) < Joined.Of(check.Next) ? new RecordProblem(Left.Key, YouthTexts.LeftBeforeJoined) : null,
        Claims = record => Telephone.Of(record) is { } person && Left.Stored(record) is null ? [new(person, Telephone.Key, YouthTexts.OneBranchOnly)] : [],
        Figures = [RecordFigure.There("youth_members", YouthTexts.Members, YouthTexts.Persons, Joined, Left)],
    };

    private static readonly TextItem Title = new("title", YouthTexts.Title, 60) { IsPublic = true };
    private static readonly DayItem Day = new("day", YouthTexts.Day, Ahead: true) { InList = true, IsPublic = true };
    private static readonly WholeItem Attended = new("attended", YouthTexts.Attended, 1, 5_000, YouthTexts.Persons)
    {
        Optional = true,
        InList = true,
        IsPublic = true,
        Hint = YouthTexts.AttendedHint,
    };

    public static RecordKind Activities { get; } = new("youth-activities", Part, YouthTexts.Activities, YouthTexts.NewActivity)
    {
        Fields = [Title, Branch, Day, new TextItem("site", YouthTexts.Place, 60) { IsPublic = true }, Attended],
        NameOf = record => Title.Of(record)!,
        Levels = [DivisionLevel.County, DivisionLevel.Township],
        Check = check => Attended.Stored(check.Next) is not null && Day.Of(check.Next) > check.Today
            ? new RecordProblem(Attended.Key, YouthTexts.NotHeldYet(Day.Of(check.Next))) : null,
        // An activity that is only planned has not happened.
        Figures =
        [
            new("youth_activities", YouthTexts.Activities, YouthTexts.Times, IsStock: false,
                record => Attended.Stored(record) is null ? [] : [new(Day.Of(record), 1)]),
        ],
        IsPublic = true,
    };
}
