using LinyingTalent.AwardRounds;
using LinyingTalent.AwardRounds.Scoring;
using LinyingTalent.Platform.Attachments;
using LinyingTalent.Platform.Divisions;

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
    [InlineData("乡亲叫他老赵、老 赵、赵师傅，也叫田生哥", "乡亲叫他＊＊、＊＊、＊＊，也叫＊＊")]
    [InlineData("小赵跟赵老师学，赵书记帮，赵总投资，赵某示范", "＊＊跟＊＊学，＊＊帮，＊＊投资，＊＊示范")]
    [InlineData("阿生种蒜", "＊＊种蒜")]
    [InlineData("赵总结了经验，赵国时期，老师傅带徒，田地肥沃", "赵总结了经验，赵国时期，老师傅带徒，田地肥沃")]
    [InlineData("陈 庄的蒜", "＊＊的蒜")]
    public void Of_BlindRound_HidesWhoItIsHoweverItIsTyped(string deeds, string seen)
    {
        Nomination nomination = Rounds.Nomination();
        nomination = nomination with { Nominee = nomination.Nominee with { Deeds = deeds, Employer = "大地合作社" } };
        SeenNominee.Of(Blind, nomination, DivisionRegistry.Linying).Deeds.ShouldBe(seen);
    }

    [Theory]
    [InlineData("麦丰", "种小麦，麦师傅教，老麦说好", "种小麦，＊＊教，＊＊说好")]
    [InlineData("任建国", "任书记期间老任带头，建国大哥出力，建国以来", "任书记期间＊＊带头，＊＊出力，建国以来")]
    [InlineData("师有成", "老师和师傅们一起，小师也来", "老师和师傅们一起，＊＊也来")]
    [InlineData("欧阳田", "欧阳师傅、老欧阳都指他", "＊＊、＊＊都指他")]
    [InlineData("王某", "王某某", "＊＊某")]
    [InlineData("时兴", "用了三小时，按时间表", "用了三小时，按时间表")]
    [InlineData("水生", "小水电、老水渠、水厂长", "小水电、＊＊渠、＊＊")]
    [InlineData("Anna", "小Anna", "小＊＊")]
    public void Of_BlindRound_HidesWhatPeopleCallThemAndNoOrdinaryWord(string name, string deeds, string seen)
    {
        Nomination nomination = Rounds.Nomination();
        SeenNominee.Of(Blind, nomination with { Nominee = nomination.Nominee with { Name = name, Deeds = deeds } }, DivisionRegistry.Linying).Deeds.ShouldBe(seen);
    }

    [Fact]
    public void Of_BlindRound_ShowsNoFileAndHidesTheNameInCriteria()
    {
        Nomination nomination = Rounds.Nomination();
        nomination = nomination with { Nominee = nomination.Nominee with { Photo = Attachment.New(AttachmentType.Jpeg), Evidence = Attachment.New(AttachmentType.Pdf) } };
        SeenNominee seen = SeenNominee.Of(Blind, nomination, DivisionRegistry.Linying), open = SeenNominee.Of(Rounds.At(RoundStep.Score), nomination, DivisionRegistry.Linying);
        (seen.Photo, seen.Evidence, seen.Name).ShouldBe((false, false, null));
        (open.Photo, open.Evidence, open.Name).ShouldBe((true, true, "赵田生"));
        seen.Hide("像赵 田生那样带动群众").ShouldBe("像＊＊那样带动群众");
        open.Hide("像赵 田生那样带动群众").ShouldBe("像赵 田生那样带动群众");
    }

    private static Round Blind { get; } = Rounds.At(RoundStep.Score) is var round
        ? round with { Terms = round.Terms with { Scoring = round.Terms.Scoring with { Blind = true } } } : null!;
}
