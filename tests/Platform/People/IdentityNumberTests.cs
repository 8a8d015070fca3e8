using FsCheck.Xunit;
using LinyingTalent.Platform.People;
using LinyingTalent.Platform.Text;

namespace LinyingTalent.Tests.Platform.People;

public sealed class IdentityNumberTests
{
    private static readonly DateOnly Today = new(2026, 1, 5);

    public static TheoryData<string?, string> Refused => new()
    {
        { null, nameof(PeopleTexts.IdentityNumberMissing) },
        { " 　", nameof(PeopleTexts.IdentityNumberMissing) },
        { "110105491231002", nameof(PeopleTexts.IdentityNumberLength) }, // 15 digits, as until 1999
        { "11010519491231002XX", nameof(PeopleTexts.IdentityNumberLength) },
        { "1101051949123100A1", nameof(PeopleTexts.IdentityNumberCharacter) },
        { "11010519491231002Y", nameof(PeopleTexts.IdentityNumberCharacter) },
        { "X10105194912310021", nameof(PeopleTexts.IdentityNumberCharacter) },
        { "110105194902290025", nameof(PeopleTexts.IdentityNumberBirthDate) }, // 1949 had no 29 February
        { "110105194913310025", nameof(PeopleTexts.IdentityNumberBirthDate) },
        { UnassignedNumbers.IdentityNumber(Today.AddDays(1), 1), nameof(PeopleTexts.IdentityNumberFuture) },
        { "110105194912310021", nameof(PeopleTexts.IdentityNumberCheckDigit) },
    };

    [Theory]
    [InlineData("11010519491231002X")]
    [InlineData("11010519491231002x")]
    [InlineData(" 110105 19491231 002x ")]
    [InlineData("１１０１０５１９４９１２３１００２Ｘ")]
    public void TryParse_AsPeopleTypeIt_IsTheSameNumber(string text)
    {
        IdentityNumber.TryParse(text, Today, out IdentityNumber? number, out _).ShouldBeTrue();
        number!.Reveal().ShouldBe("11010519491231002X");
        number.BirthDate.ShouldBe(new DateOnly(1949, 12, 31));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void TryParse_Wrong_IsRefusedByName(string? text, string expected)
    {
        IdentityNumber.TryParse(text, Today, out IdentityNumber? number, out Phrase? refusal).ShouldBeFalse();
        number.ShouldBeNull();
        refusal!.Key.ShouldBe(expected);
    }

    [Fact]
    public void TryParse_BornToday_IsAccepted() =>
        IdentityNumber.TryParse(UnassignedNumbers.IdentityNumber(Today, 1), Today, out _, out _).ShouldBeTrue();

    [Fact]
    public void TryParse_WrongLength_CountsWhatWasTyped()
    {
        IdentityNumber.TryParse("123", Today, out _, out Phrase? refusal).ShouldBeFalse();
        refusal!.In(Languages.Chinese).ShouldContain("应为 18 位，现在是 3 位");
    }

    [Property]
    public bool TryParse_OneDigitMistyped_IsAlwaysNoticed(ushort day, ushort sequence, byte position, byte change)
    {
        string right = UnassignedNumbers.IdentityNumber(new DateOnly(1940, 1, 1).AddDays(day % 30_000), sequence % 1000);
        char[] wrong = right.ToCharArray();
        int at = position % 17;
        wrong[at] = (char)('0' + ((wrong[at] - '0' + 1 + (change % 9)) % 10));
        return IdentityNumber.TryParse(right, Today, out _, out _) && !IdentityNumber.TryParse(new string(wrong), Today, out _, out _);
    }

    [Property]
    public bool TryParse_NeighboursSwapped_IsAlwaysNoticed(ushort day, ushort sequence, byte position)
    {
        string right = UnassignedNumbers.IdentityNumber(new DateOnly(1940, 1, 1).AddDays(day % 30_000), sequence % 1000);
        int at = position % 17;
        string wrong = right[..at] + right[at + 1] + right[at] + right[(at + 2)..];
        return wrong == right || !IdentityNumber.TryParse(wrong, Today, out _, out _);
    }
}
