using LinyingTalent.Certificates;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Storage;

namespace LinyingTalent.Tests.Certificates;

public class CertificateRulesTests
{
    private static readonly DateOnly Today = new(2027, 5, 1);

    private static readonly Certificate Valid = new(
        CertificateId.Parse("411122-a-2026-0001"), "临颍聘字〔2026〕第0001号", "invitation-x", ShortCode.Parse("7K3-M9Q-XRT7")!, CertificateState.Valid,
        DivisionCode.Parse("411122204201"), "王建国", new DateOnly(2026, 1, 5), new DateOnly(2029, 1, 4), new DateOnly(2026, 1, 5), "code")
    { Sequence = 1 };

    private static readonly CorrectCertificate Correction = new("王建军", Valid.From, Valid.To, "姓名印错");

    [Fact]
    public void Suspend_Valid_HoldsNoMoreSinceToday_AndRestored_HoldsAgain()
    {
        Certificate suspended = Done(Valid, new SuspendCertificate("待核实"));
        CertificateStanding.Of(suspended, Today).ShouldBe(new CertificateStanding(Validity.Suspended, Today));

        CertificateStanding.Of(Done(suspended, new RestoreCertificate("已核实")), Today).Is.ShouldBe(Validity.Valid);
    }

    [Fact]
    public void Revoke_ValidOrSuspended_IsForGood()
    {
        Certificate revoked = Done(Done(Valid, new SuspendCertificate("待核实")), new RevokeCertificate("解聘"));

        CertificateStanding.Of(revoked, Today).ShouldBe(new CertificateStanding(Validity.Revoked, Today));
        foreach (CertificateCommand command in new CertificateCommand[] { new SuspendCertificate("x"), new RestoreCertificate("x"), new RevokeCertificate("x"), Correction })
            CertificateRules.WhyNot(revoked, command, revoked.Sequence, Today).ShouldBe(new IsRevoked());
    }

    [Fact]
    public void Act_ThatDoesNotFit_IsRefusedByName()
    {
        Certificate suspended = Done(Valid, new SuspendCertificate("待核实"));
        CertificateRules.WhyNot(suspended, new SuspendCertificate("x"), suspended.Sequence, Today).ShouldBe(new IsSuspended());
        CertificateRules.WhyNot(Valid, new RestoreCertificate("x"), 1, Today).ShouldBe(new IsNotSuspended());
        CertificateRules.WhyNot(Valid, new SuspendCertificate("x"), 1, Valid.To.AddDays(1)).ShouldBe(new HasExpired(Valid.To));
        CertificateRules.WhyNot(Valid with { State = CertificateState.Allotted }, new RevokeCertificate("x"), 1, Today).ShouldBe(new NotIssuedYet());
    }

    [Fact]
    public void Act_OnAPageReadBeforeAnotherAct_IsRefused()
    {
        CertificateRules.WhyNot(Valid, new SuspendCertificate("x"), seen: 0, Today).ShouldBe(new CertificateChangedMeanwhile());
        CertificateRules.WhyNot(Valid, new RevokeCertificate("x"), seen: null, Today).ShouldBeNull();
    }

    [Fact]
    public void Correct_NameOrTerm_IsTheNextPrintOfTheSameNumber()
    {
        Certificate corrected = Done(Valid, Correction);

        corrected.Id.ShouldBe(Valid.Id);
        (corrected.Edition, corrected.Name, corrected.CorrectedOn).ShouldBe((2, "王建军", Today));
        CertificateStanding.Of(corrected, Today).Is.ShouldBe(Validity.Valid);
    }

    [Fact]
    public void Correct_NothingBackwardsOrUnprintable_IsRefused()
    {
        CertificateRules.WhyNot(Valid, Correction with { Name = Valid.Name }, 1, Today).ShouldBe(new NothingToCorrect());
        CertificateRules.WhyNot(Valid, Correction with { To = Valid.From.AddDays(-1) }, 1, Today).ShouldBe(new TermEndsBeforeItBegins());
        CertificateRules.WhyNot(Valid, Correction with { Name = "王\U0002169A" }, 1, Today).ShouldBe(new NameHasNoGlyph("\U0002169A"));
    }

    [Theory]
    [InlineData("2026-01-04", nameof(Validity.NotBegun), "2026-01-05")]
    [InlineData("2026-01-05", nameof(Validity.Valid), "2026-01-05")]
    [InlineData("2029-01-04", nameof(Validity.Valid), "2026-01-05")]
    [InlineData("2029-01-05", nameof(Validity.Expired), "2029-01-05")]
    public void Standing_ByTheDay_FollowsTheTerm(string day, string expected, string since) =>
        CertificateStanding.Of(Valid, StoredDay.Read(day)).ShouldBe(new CertificateStanding(Enum.Parse<Validity>(expected), StoredDay.Read(since)));

    [Fact]
    public void Standing_OfAReplacedPrint_IsSupersededUnlessTheCertificateIsRevoked()
    {
        var old = new SupersededPrint(1, Valid.ShortCode, "code", Valid.Name, Valid.From, Valid.To, Today);

        CertificateStanding.Of(Done(Valid, Correction), Today, old).ShouldBe(new CertificateStanding(Validity.Superseded, Today));
        CertificateStanding.Of(Done(Valid, new RevokeCertificate("x")), Today, old).Is.ShouldBe(Validity.Revoked);
    }

    private static Certificate Done(Certificate certificate, CertificateCommand command)
    {
        CertificateRules.WhyNot(certificate, command, certificate.Sequence, Today).ShouldBeNull();
        Certificate next = CertificateRules.Apply(certificate, command, Today);
        next.Sequence.ShouldBe(certificate.Sequence + 1);
        return next;
    }
}
