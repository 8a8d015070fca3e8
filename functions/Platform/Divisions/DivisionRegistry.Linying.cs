using LinyingTalent.Platform.Data;

namespace LinyingTalent.Platform.Divisions;

/// <summary>The county for which this was written: it is served where the settings name no other.</summary>
internal sealed partial class DivisionRegistry
{
    public const string LinyingInEnglish = "Linying";
    private const string LinyingFile = "linying-divisions.csv";

    /// <summary>Linying county, its 16 townships and subdistricts and its 367 administrative villages (statistical codes of 2023).</summary>
    public static DivisionRegistry Linying { get; } =
        Read(EmbeddedFile.ReadText(typeof(DivisionRegistry), LinyingFile), LinyingFile, year: 2023);

    /// <summary>Whether this is Linying, with whatever codes: what was published of Linying is nobody else's.</summary>
    public bool IsLinying => Counties.Single().Code == Linying.Counties.Single().Code;
}
