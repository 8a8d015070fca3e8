using LinyingTalent.Platform.Data;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Text;
using LinyingTalent.Tests.Journeys;
using Microsoft.Extensions.Configuration;

namespace LinyingTalent.Tests.Platform.Divisions;

public sealed class CountySettingsTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("county-settings-");

    [Fact]
    public void Read_NothingSet_IsLinyingWithItsDemo() => CountySettings.Read(Settings(), folder.FullName)
        .ShouldBe(new SiteCounty(DivisionRegistry.Linying, new Wording("临颍县", "Linying County"), new Wording("临颍", "Linying"), HasDemo: true));

    [Theory]
    [InlineData("禾丰县", null, "禾丰")]
    [InlineData("禾丰市", null, "禾丰")]
    [InlineData("禾县", null, "禾县")]
    [InlineData("禾丰回族自治县", "禾丰", "禾丰")]
    public void Read_OwnFile_IsThatCountyWithoutDemo(string name, string? given, string shorter)
    {
        SiteCounty county = Read(OtherCounty.Divisions.Replace("禾丰县", name, StringComparison.Ordinal), ("County:ShortName", given));
        county.ShouldBe(new SiteCounty(county.Divisions, new Wording(name, "Hefeng County"), new Wording(shorter, "Hefeng"), HasDemo: false));
        county.Code.ToString().ShouldBe(OtherCounty.Code);
        county.Divisions.Year.ShouldBe(2025);
        county.Divisions.IsLinying.ShouldBeFalse();
    }

    [Theory]
    [InlineData("Divisions:File", "nowhere.csv", "The setting Divisions:File: names ")]
    [InlineData("Divisions:Year", "", "The setting Divisions:Year: is ''; it goes with Divisions:File")]
    [InlineData("Divisions:Year", "23", "The setting Divisions:Year: is '23'")]
    [InlineData("County:EnglishName", "", "The setting County:EnglishName: is missing")]
    [InlineData("County:EnglishName", "禾丰", "The setting County:EnglishName: is '禾丰'")]
    [InlineData("County:ShortName", "Hefeng", "The setting County:ShortName: is 'Hefeng'")]
    [InlineData("County:ShortName", "禾丰禾丰禾丰禾丰禾", "The setting County:ShortName: is '禾丰禾丰禾丰禾丰禾'")]
    public void Read_WrongSetting_NamesIt(string setting, string value, string sentence) =>
        Should.Throw<DataFileException>(() => Read(OtherCounty.Divisions, (setting, value))).Message.ShouldStartWith(sentence);

    [Theory]
    [InlineData("", "divisions.csv, line 1: is empty; it should begin with the header code,name,level,parent")]
    [InlineData("编码,名称,级别,上级", "divisions.csv, line 1: the header lacks the column 'code'")]
    [InlineData("code,name,level,parent", "divisions.csv: it holds 0 counties; a site is one county's")]
    [InlineData("code,name,level,parent\n999901000000,禾丰县,county,\n999902000000,禾登县,county,", "divisions.csv: it holds 2 counties")]
    [InlineData("code,name,level,parent\n999901000000,禾丰县,county,\n999901101000,麦香镇,township,999901000000", "divisions.csv: 禾丰县 has no villages in it")]
    [InlineData("code,name,level,parent\n999901000000,Hefeng,county,", "divisions.csv: the division 999901000000 is called 'Hefeng'")]
    [InlineData("code,name,level,parent\n999901000000,一二三四五六七八九十一二三四五六七八九十县,county,", "divisions.csv: the division 999901000000 is called '一二三四五六七八九十一二三四五六七八九十县'; a name is Chinese, of 20 characters at most")]
    [InlineData("code,name,level,parent\n9.99901E+11,禾丰县,county,", "divisions.csv, line 2: “9.99901E+11” is not a division code")]
    [InlineData("code,name,level,parent\n999901000000,\uFFFD\uFFFD,county,", "divisions.csv, line 2: holds characters that are not UTF-8")]
    public void Read_BadFile_SaysWhatAndWhere(string csv, string sentence) =>
        Should.Throw<DataFileException>(() => Read(csv)).Message.ShouldStartWith(sentence);

    [Fact]
    public void Read_FileAsSpreadsheetsSaveIt_IsRead() =>
        Read("\uFEFF" + OtherCounty.Divisions.ReplaceLineEndings("\r\n")).Name.Chinese.ShouldBe("禾丰县");

    public void Dispose() => folder.Delete(recursive: true);

    private SiteCounty Read(string csv, params (string Setting, string? Value)[] others)
    {
        File.WriteAllText(Path.Combine(folder.FullName, "divisions.csv"), csv);
        return CountySettings.Read(Settings([("Divisions:File", "divisions.csv"), ("Divisions:Year", "2025"), ("County:EnglishName", "Hefeng"), .. others]), folder.FullName);
    }

    private static IConfigurationRoot Settings(params (string Setting, string? Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.GroupBy(setting => setting.Setting).Select(setting => KeyValuePair.Create(setting.Key, setting.Last().Value))).Build();
}
