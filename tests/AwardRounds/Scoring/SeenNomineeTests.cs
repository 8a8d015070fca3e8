using LinyingTalent.AwardRounds;
using LinyingTalent.AwardRounds.Scoring;
using LinyingTalent.Platform.Attachments;

namespace LinyingTalent.Tests.AwardRounds.Scoring;

public sealed class SeenNomineeTests
{
    [Theory]
    [InlineData("赵田生多年种蒜", "＊＊多年种蒜")]
    [InlineData("赵 田 生多年种蒜", "＊＊多年种蒜")]
    [InlineData("赵　田生、赵·田生", "＊＊、＊＊")]
    [InlineData("赵\u200b田生", "＊＊")]
    [InlineData("吴 推 荐说", "＊＊说")]
    [InlineData("陈庄乡人，住陈 庄", "＊＊人，住＊＊")]
    [InlineData("电话 138 0013 8000", "电话 ＊＊")]
    [InlineData("亩产 1380 斤，2013 年起", "亩产 1380 斤，2013 年起")]
    [InlineData("他在大 地合作社", "他在＊＊")]
    public void Of_BlindRound_HidesWhoItIsHoweverItIsTyped(string deeds, string seen)
    {
        Nomination nomination = Rounds.Nomination();
        nomination = nomination with { Nominee = nomination.Nominee with { Deeds = deeds, Employer = "大地合作社" } };
        SeenNominee.Of(Blind, nomination).Deeds.ShouldBe(seen);
    }

    [Fact]
    public void Of_BlindRound_ShowsNoFileAndHidesTheNameInCriteria()
    {
        Nomination nomination = Rounds.Nomination();
        nomination = nomination with { Nominee = nomination.Nominee with { Photo = Attachment.New(AttachmentType.Jpeg), Evidence = Attachment.New(AttachmentType.Pdf) } };
        SeenNominee seen = SeenNominee.Of(Blind, nomination), open = SeenNominee.Of(Rounds.At(RoundStep.Score), nomination);
        (seen.Photo, seen.Evidence, seen.Name).ShouldBe((false, false, null));
        (open.Photo, open.Evidence, open.Name).ShouldBe((true, true, "赵田生"));
        seen.Hide("像赵 田生那样带动群众").ShouldBe("像＊＊那样带动群众");
        open.Hide("像赵 田生那样带动群众").ShouldBe("像赵 田生那样带动群众");
    }

    private static Round Blind { get; } = Rounds.At(RoundStep.Score) is var round
        ? round with { Terms = round.Terms with { Scoring = round.Terms.Scoring with { Blind = true } } } : null!;
}
