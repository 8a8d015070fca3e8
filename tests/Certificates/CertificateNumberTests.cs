using LinyingTalent.Certificates;

namespace LinyingTalent.Tests.Certificates;

public class CertificateNumberTests
{
    [Theory]
    [InlineData(CertificateKind.Appointment, 2026, 1, "临颍聘字〔2026〕第0001号")]
    [InlineData(CertificateKind.Honour, 2027, 12345, "临颍荣字〔2027〕第12345号")]
    public void Write_Number_IsAsOfficesPrintIt(CertificateKind kind, int year, int serial, string printed)
    {
        var number = new CertificateNumber("临颍", kind, year, serial);

        number.ToString().ShouldBe(printed);
        CertificateNumber.Parse(printed).ShouldBe(number);
    }

    [Theory]
    [InlineData("临颍聘字[2026]第1号")]
    [InlineData(" 临颍聘字（２０２６）第 ０００１ 号 ")]
    [InlineData("临颍聘字【2026】0001号")]
    public void Parse_TypedByHand_FindsTheSameNumber(string typed) =>
        CertificateNumber.Parse(typed)?.ToString().ShouldBe("临颍聘字〔2026〕第0001号");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("临颍聘字〔2026〕第0000号")]
    [InlineData("临颍聘字〔26〕第0001号")]
    [InlineData("临颍发字〔2026〕第0001号")]
    [InlineData("临颍聘字〔2026〕第1000000号")]
    [InlineData("临颍聘字〔2026〕第٠٠٠١号")]
    public void Parse_NoNumber_IsNull(string? typed) => CertificateNumber.Parse(typed).ShouldBeNull();
}
