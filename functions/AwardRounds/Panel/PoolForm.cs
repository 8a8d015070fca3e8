using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.People;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Web.Forms;

namespace LinyingTalent.AwardRounds.Panel;

/// <summary>Reads the pool of judges, a line for each, as it is pasted from a table: name, telephone, employer, village, kin's telephones, account, e-mail.</summary>
internal sealed class PoolForm(KeyedHash hash, DivisionRegistry divisions, IReadOnlyList<(string Name, string Village)> advisors)
{
    private const int ShortText = 120;
    private const int Fields = 7;

    public StatePool? Read(FormInput input, int turn, DivisionCode county)
    {
        string? source = input.Required("source", PanelTexts.Source, ShortText);
        string[] lines = input["pool"].Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length == 0) input.Refuse("pool", PanelTexts.PoolEmpty);
        var pool = new List<Judge>();
        foreach ((int index, string line) in lines.Index())
            if (ReadLine(input, index + 1, line, county) is { } judge) pool.Add(judge);
        return input.Errors.Count > 0 ? null : new StatePool(turn, pool, source!);
    }

    private Judge? ReadLine(FormInput input, int number, string line, DivisionCode county)
    {
        string[] parts = [.. line.Split(['|', '，', ',', '\t'], StringSplitOptions.TrimEntries), .. Enumerable.Repeat("", Fields)];
        if (!PersonName.TryParse(parts[0], out PersonName? name, out Phrase? wrong) || !Telephone.TryParse(parts[1], out Telephone? telephone, out wrong)) return Refuse(wrong);
        string? village = null;
        if (parts[3].Length > 0)
        {
            Division[] found = [.. divisions.VillagesIn(county).Where(one => one.Name == parts[3] || one.Code.ToString() == parts[3])];
            if (found.Length != 1) return Refuse(PanelTexts.VillageUnknown(parts[3]));
            village = found[0].Code.ToString();
        }

        var kin = new List<string>();
        foreach (string typed in parts[4].Split(['、', ';', '；', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Telephone.TryParse(typed, out Telephone? relative, out wrong)) return Refuse(wrong);
            kin.Add(hash.Of(relative));
        }

        if (parts[5].Length > 0 && !StaffTable.IsAccount(parts[5])) return Refuse(PanelTexts.AccountUnusable);
        if (parts[6].Length > 0 && !System.Net.Mail.MailAddress.TryCreate(parts[6], out _)) return Refuse(PanelTexts.EmailUnusable);
        return new Judge(
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"J{number:D2}"), name.Value, hash.Of(telephone), parts[5].Length > 0 ? parts[5] : null,
            parts[6].Length > 0 ? parts[6] : null, village, parts[2], kin, [.. advisors.Where(advisor => advisor.Name == name.Value).Select(advisor => advisor.Village)],
            LinkTokens.NewNonce());

        Judge? Refuse(Phrase why)
        {
            input.Refuse("pool", PanelTexts.LineUnusable(number, why));
            return null;
        }
    }
}
