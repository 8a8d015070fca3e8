using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.People;
using LinyingTalent.Platform.Records;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Trades;

namespace LinyingTalent.Talents;

/// <summary>Made-up people in the registry, one in most villages; everybody's number belongs to nobody.</summary>
internal sealed class TalentDemo(RecordTable records, PersonalDataCipher cipher, KeyedHash hash, TimeProvider time)
{
    private const int Count = 240;
    private const int Twice = 17;
    private const string FamilyNames = "孟白秦江阎薄史顾侯邵龙万段雷钱汤尹黎易常武乔贺赖龚文";
    private static readonly string[] GivenNames = ["耕田", "雨禾", "惠民", "青山", "晓渔", "稼祥", "巧林", "乐农", "志远", "春兰", "丰年", "木生"];

    public Task Load()
    {
        List<Division> villages = [.. DivisionRegistry.Linying.Counties.SelectMany(county => DivisionRegistry.Linying.VillagesIn(county.Code))];
        return records.AddMany(TalentKinds.Talents, [.. Enumerable.Range(0, Count).Select(number => Talent(number, villages[number * 103 % villages.Count].Code))], new Actor("county", "何县办"), "talents");
    }

    private KeptRecord Talent(int number, DivisionCode village)
    {
        var id = new RecordId(village, $"7a1e{number:x6}");

        // One person was entered by two villages: so there is somebody to merge.
        int person = number == Count - 1 ? Twice : number;
        if (!Telephone.TryParse(UnassignedNumbers.Mobile(70_000 + person), out Telephone? telephone, out _)) throw new FormatException("A number of nobody's is none.");
        var values = new Dictionary<string, string>
        {
            [TalentKinds.Person.Key] = $"{FamilyNames[person * 7 % FamilyNames.Length]}{GivenNames[person * 5 % GivenNames.Length]}",
            [TalentKinds.Telephone.Key] = TalentKinds.Telephone.Write(telephone, id.ToString(), cipher, hash),
            [TalentKinds.First.Key] = $"{(Trade)(number * 3 % 10)}",
            [TalentKinds.Years.Key] = $"{1 + (number * 11 % 30)}",
            [TalentKinds.Consent.Key] = "yes",
            [TalentLinks.NonceKey] = LinkTokens.NewNonce(),
        };
        if (number % 3 == 0) values[TalentKinds.Second.Key] = $"{(Trade)((number * 3 % 10) + 1 > 9 ? 0 : (number * 3 % 10) + 1)}";
        if (number % 5 != 4) values[TalentKinds.ConsentNeeds.Key] = "yes";
        if (number % 3 != 2) values[TalentKinds.ConsentPropose.Key] = "yes";
        if (number % 4 != 3) values[TalentKinds.ConsentPublic.Key] = "yes";
        return new KeptRecord(id, TalentKinds.Talents.Name, values, 1, time.GetUtcNow().AddDays(-number));
    }
}
