using LinyingTalent.Platform.People;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Trades;
using LinyingTalent.Platform.Web.Forms;
using LinyingTalent.Platform.Workbooks;

namespace LinyingTalent.AdvisorSelection.Import;

/// <summary>A row of the workbook as it would have been typed into the proposal's form.</summary>
internal sealed class SheetRow
{
    private static readonly char[] Separators = ['、', ',', '，', ';', '；', '\n'];

    private readonly ReadRow row;

    public SheetRow(ReadRow row)
    {
        this.row = row;
        foreach ((int column, SheetField field) in ProposalSheet.Fields.Index()) Translate(field, row[column]);
    }

    public int Number => row.Number;

    public string Township => HalfWidth.WithoutSpaces(row[0]);

    public string Village => HalfWidth.WithoutSpaces(row[1]);

    /// <summary>The fields of the village's part of the form; empty where this row leaves them out.</summary>
    public Dictionary<string, string> OfVillage { get; } = new(StringComparer.Ordinal);

    /// <summary>The fields of the candidate's part, without a room.</summary>
    public Dictionary<string, string> OfPerson { get; } = new(StringComparer.Ordinal);

    public List<RowProblem> Problems { get; } = [];

    /// <summary>Nothing beside the place, which the template holds already.</summary>
    public bool IsUnfilled => Enumerable.Range(2, ProposalSheet.Fields.Count - 2).All(column => row[column].Length == 0);

    public string this[string field] => OfPerson.GetValueOrDefault(field, "");

    public IEnumerable<string> Cells => row.Cells.Select((_, column) => row[column]);

    /// <summary>The form with the village's part and these people in its rooms.</summary>
    public static FormInput ToForm(IReadOnlyDictionary<string, string> village, IEnumerable<SheetRow> people) => new(
        village.Concat(people.Index().SelectMany(person => person.Item.OfPerson.Select(
            field => KeyValuePair.Create($"c{person.Index + 1}-{field.Key}", field.Value)))));

    public void Refuse(string field, string sentence) => Problems.Add(new RowProblem(ProposalSheet.LetterOf(field), sentence));

    private void Translate(SheetField field, string text)
    {
        Dictionary<string, string> target = field.OfVillage ? OfVillage : OfPerson;
        switch (field.Field)
        {
            case ProposalSheet.Township or ProposalSheet.Village:
                break;
            case ProposalSheet.Trade or ProposalSheet.PersonTrade:
                foreach (Trade trade in TradesIn(field, text)) target[$"{ProposalSheet.Trade}-{trade}"] = CheckField.Ticked;
                break;
            case ProposalSheet.Roots or ProposalSheet.Consent:
                if (IsYes(field, text)) target[field.Field] = CheckField.Ticked;
                break;
            case ProposalSheet.Kind:
                target[field.Field] = KindOf(text);
                break;
            default:
                if (text.Length > 0) target[field.Field] = text;
                break;
        }
    }

    private IEnumerable<Trade> TradesIn(SheetField field, string text)
    {
        foreach (string word in text.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (CellWords.Meant<Trade>(word, TradeWords.Of) is { } trade) yield return trade;
            else Refuse(field.Field, ImportTexts.UnknownTrade(word));
        }
    }

    private bool IsYes(SheetField field, string text)
    {
        if (CellWords.YesOrNo(text) is { } said) return said;
        Refuse(field.Field, UploadTexts.NeitherYesNorNo(text));
        return false;
    }

    // What stands for no kind stays as it is, and the form refuses it.
    private static string KindOf(string text) => CellWords.Meant<CandidateKind>(text, SelectionWords.Kind)?.ToString() ?? text;
}
