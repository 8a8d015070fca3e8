using System.Text.RegularExpressions;
using LinyingTalent.Platform.Data;
using LinyingTalent.Platform.Text;
using Microsoft.Extensions.Configuration;

namespace LinyingTalent.Platform.Divisions;

/// <summary>
/// Which county this is, by its settings; Linying where they name no other. Read at the start, so that a site never comes up with half a county.
/// </summary>
internal static partial class CountySettings
{
    private const string File = "Divisions:File";
    private const string Year = "Divisions:Year";
    private const string ShortName = "County:ShortName";
    private const string EnglishName = "County:EnglishName";
    private const int FirstYear = 2000;
    private const int LongestName = 20;

    // Of a county of two characters nothing is left out: 息县 is 息县 in a title as well.
    private const int ShortestShortName = 2;

    /// <param name="folder">Where a file without a folder of its own lies: beside the program.</param>
    /// <exception cref="DataFileException">The file cannot be used, or a setting that goes with it is missing.</exception>
    public static SiteCounty Read(IConfiguration settings, string folder)
    {
        DivisionRegistry divisions = settings[File] is { Length: > 0 } file ? ReadFile(Path.Combine(folder, file), YearOf(settings)) : DivisionRegistry.Linying;
        bool isLinying = divisions == DivisionRegistry.Linying;
        Division county = divisions.Counties.Single();
        string english = settings[EnglishName] is { Length: > 0 } given ? given : isLinying ? DivisionRegistry.LinyingInEnglish
            : throw Wrong(EnglishName, "is missing: the pages in English need the county's name in Latin letters, without the word county.");
        if (!Latin().IsMatch(english)) throw Wrong(EnglishName, $"is '{english}': Latin letters, blanks, hyphens and apostrophes, at most 40.");
        string shorter = settings[ShortName] is { Length: > 0 } own ? own : Shortened(county.Name);
        if (!Chinese().IsMatch(shorter)) throw Wrong(ShortName, $"is '{shorter}': one to eight Chinese characters, for certificates are numbered with it. Set it where the county's name gives none.");
        return new SiteCounty(divisions, new Wording(county.Name, $"{english} County"), new Wording(shorter, english), isLinying);
    }

    private static DivisionRegistry ReadFile(string path, int year)
    {
        if (!System.IO.File.Exists(path)) throw Wrong(File, $"names {path}, which is not there.");
        string name = Path.GetFileName(path);
        var divisions = DivisionRegistry.Read(System.IO.File.ReadAllText(path), name, year);
        Division[] counties = [.. divisions.Counties];
        if (counties is not [var county]) throw new DataFileException(name, line: null, $"it holds {counties.Length} counties; a site is one county's, and its file begins with that county's line.");
        foreach (Division division in divisions.All)
        {
            if (division.Name.Length > LongestName || !Chinese().IsMatch(division.Name[..1]))
                throw new DataFileException(name, line: null, $"the division {division.Code} is called '{division.Name}'; a name is Chinese, of {LongestName} characters at most.");
        }

        return divisions.VillagesIn(county.Code).Any() ? divisions : throw new DataFileException(name, line: null, $"{county.Name} has no villages in it.");
    }

    private static int YearOf(IConfiguration settings) => int.TryParse(settings[Year], out int year) && year >= FirstYear && year < FirstYear + 100
        ? year
        : throw Wrong(Year, $"is '{settings[Year]}'; it goes with {File} and is the year of its codes, such as 2023, for codes change from year to year.");

    private static string Shortened(string name) =>
        name.Length > ShortestShortName && name[^1] is ('县' or '市' or '区') ? name[..^1] : name;

    private static DataFileException Wrong(string setting, string problem) => new($"The setting {setting}", line: null, problem);

    [GeneratedRegex(@"^[A-Za-z][A-Za-z '\-]{0,39}$")]
    private static partial Regex Latin();

    [GeneratedRegex(@"^\p{Lo}{1,8}$")]
    private static partial Regex Chinese();
}
