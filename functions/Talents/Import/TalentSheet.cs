using System.Globalization;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.People;
using LinyingTalent.Platform.Records;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Trades;
using LinyingTalent.Platform.Web.Forms;
using LinyingTalent.Platform.Workbooks;

namespace LinyingTalent.Talents.Import;

/// <summary>The sheet on which many talents are entered, one row a person: the place, then the fields of the form in its order.</summary>
internal static class TalentSheet
{
    private const int PlaceColumns = 2;

    public static IReadOnlyList<RecordField> Fields => TalentKinds.Talents.Fields;

    public static SheetPattern Pattern => new(ImportTexts.SheetName, [ImportTexts.Township, ImportTexts.Village, .. Fields.Select(column => column.Label)]);

    /// <summary>The workbook to fill in.</summary>
    /// <param name="villages">Those for which this office may enter talents.</param>
    public static IReadOnlyList<Sheet> Template(IReadOnlyList<Division> villages, DivisionRegistry divisions)
    {
        string[] townships = [.. villages.Select(village => divisions.Find(village.Code.Township!.Value)!.Name).Distinct()];
        TemplateChoices[] choices =
        [
            new(ImportTexts.Township, townships), new(ImportTexts.Village, [.. villages.Select(village => village.Name).Distinct()]),
            new(TalentTexts.Trade, [.. Enum.GetValues<Trade>().Select(trade => TradeWords.Of(trade).ToString())]), new(UploadTexts.YesNo, [UploadTexts.Yes, UploadTexts.No]),
        ];
        return TemplateWorkbook.Sheets(
            ImportTexts.SheetName,
            [
                new(ImportTexts.Township, 14, UploadTexts.IsOptional, ImportTexts.TownshipExplained, 0), new(ImportTexts.Village, 14, UploadTexts.IsNeeded, ImportTexts.VillageExplained, 1),
                .. Fields.Select(field => new TemplateColumn(
                    field.Label, field is YesItem ? 30 : 18, field.Optional || (field is YesItem && field != TalentKinds.Consent) ? UploadTexts.IsOptional : UploadTexts.IsNeeded, Explained(field),
                    field is ChoiceItem<Trade> ? 2 : field is YesItem ? 3 : -1)),
            ],
            choices, []);
    }

    public static string TownshipOf(ReadRow row) => HalfWidth.WithoutSpaces(row[0]);

    public static string VillageOf(ReadRow row) => HalfWidth.WithoutSpaces(row[1]);

    /// <summary>The column's letter; the village's for what belongs to no column.</summary>
    public static string LetterOf(string field) =>
        CellReference.Column(Fields.ToList().FindIndex(known => known.Key == field) is var index && index >= 0 ? index + PlaceColumns + 1 : PlaceColumns);

    /// <summary>The row as it would have been typed into the form.</summary>
    public static FormInput ToForm(ReadRow row)
    {
        var input = new FormInput(Fields.Index().Select(field => KeyValuePair.Create(field.Item.Key, Typed(field.Item, row, field.Index + PlaceColumns))));
        foreach ((int index, RecordField field) in Fields.Index())
            if (field is YesItem && CellWords.YesOrNo(row[index + PlaceColumns]) is null) input.Refuse(field.Key, UploadTexts.NeitherYesNorNo(row[index + PlaceColumns]));
        return input;
    }

    // What stands for no choice stays as it is, and the field refuses it.
    private static string Typed(RecordField field, ReadRow row, int column) => field switch
    {
        ChoiceItem<Trade> => CellWords.Meant<Trade>(row[column], TradeWords.Of)?.ToString() ?? row[column],
        YesItem => CellWords.YesOrNo(row[column]) == true ? CheckField.Ticked : "",
        DayItem when row.Cells.ElementAtOrDefault(column) is { Kind: CellKind.Number } number && CellValue.DayOf(number.Number) is { } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => row[column],
    };

    private static string Explained(RecordField field) => field switch
    {
        IdentityItem => ImportTexts.IdentityExplained,
        TelephoneItem => ImportTexts.TelephoneExplained,
        DayItem => ImportTexts.DayExplained,
        YesItem => UploadTexts.YesOrNoExplained,
        IChoiceItem => ImportTexts.TradeExplained,
        WholeItem => ImportTexts.YearsExplained,
        _ => field.Label.ToString(),
    };
}
