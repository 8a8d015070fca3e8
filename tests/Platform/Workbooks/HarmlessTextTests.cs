using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using LinyingTalent.Platform.Workbooks;

namespace LinyingTalent.Tests.Platform.Workbooks;

public sealed class HarmlessTextTests
{
    private static readonly string[] Starts =
        ["", "'", "''", " ", "\u3000", "\uFEFF", "\u200B", "\t", "\r", "\n", "=", "+", "-", "@", "＝", "＋", "－", "＠", "张"];

    public static Arbitrary<string> Texts { get; } = Gen.ArrayOf(Gen.Elements(Starts)).Zip(ArbMap.Default.GeneratorFor<string>())
        .Select(pair => string.Concat(pair.Item1) + pair.Item2).ToArbitrary();

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+8613800138000")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("＝1+1")]
    [InlineData("＋1")]
    [InlineData("－1")]
    [InlineData("＠x")]
    [InlineData("  =cmd|' /C calc'!A0")]
    [InlineData("\uFEFF=1")]
    public void Of_TextThatIsAFormulaSomewhere_GetsAnApostrophe(string text) => HarmlessText.Of(text).ShouldBe("'" + text);

    [Theory]
    [InlineData("")]
    [InlineData("陈志远")]
    [InlineData("1+1=2")]
    [InlineData("'quoted'")]
    public void Of_OtherText_StaysAsItIs(string text) => HarmlessText.Of(text).ShouldBe(text);

    [Property(MaxTest = 1000)]
    public Property Of_AnyText_BeginsWithNoSignAndComesBack() => Prop.ForAll(Texts, text =>
    {
        string written = HarmlessText.Of(text);
        bool harmless = written.Length == 0 || !"=+-@＝＋－＠\t\r\n".Contains(written.SkipWhile(letter => letter is ' ' or '\u3000').FirstOrDefault('x'));
        return harmless && HarmlessText.Original(written) == text;
    });
}
