using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.People;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Web.Forms;

namespace LinyingTalent.AwardRounds.Panel;

/// <summary>
/// Reads the pool of judges, a line for each, as it is pasted from a table: name, telephone, employers, villages, kin, account, e-mail, identity number,
/// guarantors. What is stated about a judge is what conflicts are found from.
/// </summary>
internal sealed class PoolForm(KeyedHash hash, DivisionRegistry divisions, IReadOnlyList<(string Name, string Village)> advisors)
{
    private const int ShortText = 120;
    private const int Fields = 9;

    private static readonly char[] Between = ['、', ';', '；', ' '];

    private readonly StatedPersons persons = new(hash);

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
        var villages = new List<string>();
        foreach (string typed in parts[3].Split(Between, StringSplitOptions.RemoveEmptyEntries))
        {
            Division[] found = [.. divisions.VillagesIn(county).Where(one => one.Name == typed || one.Code.ToString() == typed)];
            if (found.Length != 1) return Refuse(PanelTexts.VillageUnknown(typed));
            villages.Add(found[0].Code.ToString());
        }

        IReadOnlyList<string> kin = persons.Read(parts[4], out Phrase? wrongKin), guarantors = persons.Read(parts[8], out Phrase? wrongGuarantors);
        if ((wrongKin ?? wrongGuarantors) is { } unreadable) return Refuse(unreadable);
        if (parts[5].Length > 0 && !StaffTable.IsAccount(parts[5])) return Refuse(PanelTexts.AccountUnusable);
        if (parts[6].Length > 0 && !System.Net.Mail.MailAddress.TryCreate(parts[6], out _)) return Refuse(PanelTexts.EmailUnusable);
        IdentityNumber? identity = null;
        if (parts[7].Length > 0 && !IdentityNumber.TryParse(parts[7], DateOnly.MaxValue, out identity, out wrong)) return Refuse(wrong);
        return new Judge(
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"J{number:D2}"), name.Value, hash.Of(telephone), parts[5].Length > 0 ? parts[5] : null,
            parts[6].Length > 0 ? parts[6] : null, villages.Count > 0 ? villages[0] : null, parts[2], kin,
            [.. advisors.Where(advisor => advisor.Name == name.Value).Select(advisor => advisor.Village)], LinkTokens.NewNonce(),
            identity is null ? null : hash.Of(identity), guarantors, [.. villages.Skip(1)]);

        Judge? Refuse(Phrase why)
        {
            input.Refuse("pool", PanelTexts.LineUnusable(number, why));
            return null;
        }
    }
}
