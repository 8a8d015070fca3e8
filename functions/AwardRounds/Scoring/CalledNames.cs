using System.Text.RegularExpressions;

namespace LinyingTalent.AwardRounds.Scoring;

/// <summary>
/// What a person is called beside the full name: 老王, 小王, 王师傅, 王某, 建国哥. Pure. Where a family name is an ordinary word as well (小麦, 老师, 任书记),
/// what could be either is left alone: a text full of gaps would tell nothing of the deeds, and one hint in a rare name is the lesser harm.
/// </summary>
internal static class CalledNames
{
    private const string TwoLetterFamilies = "欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 夏侯 南宫 长孙 宇文 轩辕 独孤 端木 百里 呼延";

    // 老 and 小 before these make an ordinary word.
    private const string AfterOld = "师年百农家乡区党成于实板鼠虎化旧是有能想和";
    private const string AfterYoung = "麦时康米区车牛马白苗花金龙黄水石路商农于童计包江河田叶山丁毛巧满和从全";

    // These stand before a title as words: 任书记 is to be a secretary, 和师傅 is together with the master.
    private const string BeforeTitles = "任和与从向于同都对由以因成时能全常多还来到有是为万应要被将让经过正单";

    // 阿姨, 阿胶.
    private const string AfterA = "姨胶拉里尔斗妈爸婆公";

    private const string Titles = "师傅|老师|书记|支书|主任|经理|厂长|社长|场长|校长|院长|所长|站长|队长|会长|会计|村长|组长|老板|医生|大夫|专家|同志|先生|女士|大哥|大姐|大爷|大叔|大伯|大婶|大娘|大嫂|总|哥|姐|叔|伯|婶|嫂|爷|奶奶|姨";

    // 张总结经验, 李总共 and 王总产量 are words of their own.
    private const string TitleAsWord = "总(?=[结共计是产量面体额之])";

    // 王某, 王某某; not 某些, 某年.
    private const string Somebody = "某(?:某|人|(?![些年月日个地种村乡镇县市]))";

    /// <summary>A pattern of what the person with this name is called; null for a name that is not of Chinese characters.</summary>
    /// <param name="spaced">Writes a word as people may type it, with blanks between.</param>
    public static string? PatternOf(string name, Func<string, string> spaced)
    {
        if (name.Length is < 2 or > 4 || name.Any(letter => letter is < '\u4E00' or > '\u9FFF')) return null;
        string family = name.Length > 2 && TwoLetterFamilies.Contains(name[..2], StringComparison.Ordinal) ? name[..2] : name[..1];
        string given = name[family.Length..];
        var patterns = new List<string>();
        if (family.Length > 1 || !AfterOld.Contains(family[0])) patterns.Add(spaced("老" + family));
        if (family.Length > 1 || !AfterYoung.Contains(family[0])) patterns.Add(spaced("小" + family));
        if (family.Length > 1 || !BeforeTitles.Contains(family[0])) patterns.Add(spaced(family) + $"(?:{Somebody}|(?!{TitleAsWord})(?:{Titles}))");
        if (!AfterA.Contains(given[^1])) patterns.Add(spaced("阿" + given[^1]));
        patterns.Add($"{spaced(given.Length > 1 ? given : given + given)}(?!{TitleAsWord})(?:{Titles})");
        return string.Join('|', patterns);
    }

    /// <summary>Whether a village's short name is a word of its own, so that it is hidden with its ending alone.</summary>
    public static bool IsWord(string village) => Words.Contains(village);

    // Short names of villages that are ordinary words of the trade: 大田作物, 三角种植.
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal) { "大田", "三角", "下坡", "上河", "桥口", "北场", "新建", "前进", "胜利", "和平", "团结", "丰收", "光明", "红旗", "建设", "幸福", "东风", "东方", "高坡", "大棚" };
}
