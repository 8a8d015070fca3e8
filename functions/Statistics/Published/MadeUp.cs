using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LinyingTalent.Platform.Attachments;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.People;
using LinyingTalent.Platform.Records;
using LinyingTalent.Platform.Storage;
using LinyingTalent.Platform.Time;

namespace LinyingTalent.Statistics.Published;

/// <summary>
/// Makes records up: people, days and places that are the same at every start, so that a start that was broken off makes nothing twice.
/// </summary>
internal sealed class MadeUp(RecordCatalogue catalogue, DivisionRegistry divisions, PersonalDataCipher cipher, KeyedHash hash)
{
    public static readonly Actor By = new("county", "何县办");

    private const string FamilyNames = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻苏潘葛范彭郎鲁韦马苗方俞任袁柳史唐薛雷贺倪汤";
    private const string GivenNames = "建国志强秀英文博玉兰海涛丽娟振华春梅永胜桂芳立新淑珍占军红霞保田翠云志远雪莲长明凤琴新民素贞光辉巧云東来";

    private readonly List<Division> villages = [.. divisions.Counties.SelectMany(county => divisions.VillagesIn(county.Code))];
    private readonly List<KeptRecord> made = [];
    private int people;

    public IReadOnlyList<KeptRecord> Made => made;

    public DivisionCode County { get; } = divisions.Counties.First().Code;

    public IReadOnlyList<Division> Townships { get; } = [.. divisions.Children(divisions.Counties.First().Code)];

    /// <summary>The villages, scattered so that neighbours in a list lie far apart.</summary>
    public DivisionCode Village(int number) => villages[number * 149 % villages.Count].Code;

    public static DateOnly Spread(string from, string to, int number, int count)
    {
        DateOnly first = StoredDay.Read(from);
        return first.AddDays((int)((long)(StoredDay.Read(to).DayNumber - first.DayNumber) * number / Math.Max(1, count - 1)));
    }

    public string Person()
    {
        int number = people++;
        string given = GivenNames.Replace("東", "东", StringComparison.Ordinal);
        return $"{FamilyNames[number * 31 % FamilyNames.Length]}{given[number * 7 % given.Length]}{given[((number * 13) + (number / given.Length) + 5) % given.Length]}";
    }

    /// <summary>Adds a record; a step of a case is given by its name and its day.</summary>
    /// <returns>The record's id, for links.</returns>
    public string Add(string kind, DivisionCode division, DateOnly kept, (string Field, string Value)[] values, params (string Stage, DateOnly On)[] stages)
    {
        string name = $"{kind}/{made.Count}";
        var id = new RecordId(division, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 5)));
        DateTimeOffset at = ShanghaiTime.At(kept, new TimeOnly(17, 30));
        made.Add(new KeptRecord(id, kind, values.ToDictionary(value => value.Field, value => value.Value), 1, at)
        {
            Stages = [.. stages.Select(stage => new StageReached(stage.Stage, stage.On, By, ""))],
        });
        return id.ToString();
    }

    /// <summary>Gives the record made last a telephone of its own, which belongs to nobody.</summary>
    public void Telephone()
    {
        KeptRecord last = made[^1];
        TelephoneItem item = catalogue[last.Kind].Fields.OfType<TelephoneItem>().First();
        if (!Platform.People.Telephone.TryParse(UnassignedNumbers.Mobile(50_000 + made.Count), out Telephone? telephone, out _))
            throw new FormatException("A number of nobody's is none.");
        made[^1] = last with { Values = last.Values.Append(new(item.Key, item.Write(telephone, last.Id.ToString(), cipher, hash))).ToDictionary() };
    }

    /// <summary>Gives the record made last a picture that was drawn; its name is the same at every start.</summary>
    public void Picture()
    {
        KeptRecord last = made[^1];
        PictureItem item = catalogue[last.Kind].Pictures.First();
        var file = new Attachment(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"picture/{last.Id}")).AsSpan(0, 16)), AttachmentType.Jpeg);
        made[^1] = last with { Values = last.Values.Append(new(item.Key, file.FileName)).ToDictionary() };
    }

    public static string Day(DateOnly day) => StoredDay.Write(day);

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A whole split into parts that add up to it and are not all the same.</summary>
    public static IReadOnlyList<int> Split(int whole, int count)
    {
        int[] weights = [.. Enumerable.Range(0, count).Select(i => 60 + (i * 37 % 81))];
        int[] parts = [.. weights.Select(weight => (int)((long)whole * weight / weights.Sum()))];
        for (int i = 0, rest = whole - parts.Sum(); i < rest; i++) parts[i % count]++;
        return parts;
    }
}
