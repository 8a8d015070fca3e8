using FsCheck.Xunit;
using LinyingTalent.Certificates;

namespace LinyingTalent.Tests.Certificates;

public class ShortCodeTests
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    [Fact]
    public void Draw_ThousandCodes_AllDifferAndReadBack()
    {
        var codes = Enumerable.Range(0, 1000).Select(_ => ShortCode.Draw()).ToList();

        codes.Distinct().Count().ShouldBe(1000);
        codes.ShouldAllBe(code => ShortCode.Parse(code.ToString()) == code);
    }

    [Property]
    public void Parse_WrittenDownSloppily_IsTheSameCode(bool lower, bool wide, bool lookAlikes)
    {
        var code = ShortCode.Draw();
        var written = code.ToString().Replace("-", " － ");
        written = lookAlikes ? written.Replace('0', 'O').Replace('1', 'l') : written;
        written = lower ? written.ToLowerInvariant() : written;
        written = wide ? string.Concat(written.Select(c => char.IsAsciiLetterOrDigit(c) ? (char)(c + 0xFEE0) : c)) : written;

        ShortCode.Parse(written).ShouldBe(code);
    }

    [Fact]
    public void Parse_AnySingleWrongLetter_IsRefused()
    {
        var letters = ShortCode.Draw().Letters;

        foreach (var place in Enumerable.Range(0, letters.Length))
        {
            foreach (var wrong in Alphabet.Where(letter => letter != letters[place]))
                ShortCode.Parse(letters[..place] + wrong + letters[(place + 1)..]).ShouldBeNull();
        }
    }

    [Property]
    public void Parse_TwoLettersSwapped_IsRefused()
    {
        var letters = ShortCode.Draw().Letters;

        for (var place = 0; place + 1 < letters.Length; place++)
        {
            var swapped = letters[..place] + letters[place + 1] + letters[place] + letters[(place + 2)..];
            (ShortCode.Parse(swapped) is null).ShouldBe(letters[place] != letters[place + 1], swapped);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("7K3-M9Q")]
    [InlineData("7K3-M9U-XRT7")]
    [InlineData("七K3-M9Q-XRT7")]
    public void Parse_NoCode_IsNull(string? text) => ShortCode.Parse(text).ShouldBeNull();
}
