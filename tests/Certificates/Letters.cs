using System.Security.Cryptography;
using LinyingTalent.Certificates;

namespace LinyingTalent.Tests.Certificates;

/// <summary>Letters that tests begin from; each differs in the one thing its test is about.</summary>
internal static class Letters
{
    public static readonly Uri Origin = new("https://rencai.example.cn");

    public static AppointmentLetter Of(string name = "王建国", string place = "临颍县繁城回族镇双庙村", string post = "村级发展顾问") => new()
    {
        Number = new CertificateNumber("临颍", CertificateKind.Appointment, 2026, 1),
        Name = name,
        Place = place,
        Post = post,
        PostInEnglish = "Village Development Advisor",
        From = new DateOnly(2026, 1, 5),
        To = new DateOnly(2029, 1, 4),
        Issued = new DateOnly(2026, 1, 5),
        IssuedBy = "中共临颍县委人才工作领导小组办公室",
        VerifyLink = CertificateSigner.LinkFor(Origin, new string('A', 150)),
        Code = ShortCode.Parse("7K3-M9Q-XRT7").ShouldNotBeNull(),
    };

    /// <summary>Names, places and posts at the edge of what an office meets.</summary>
    public static TheoryData<string, string, string> Unusual => new()
    {
        { "李䶮", "临颍县窝城镇大蒋庄村", "村级发展顾问" },
        { "买买提·艾力江·阿不都热依木", "临颍县新城街道西五里头村", "村级发展顾问兼乡镇顾问团成员、科技特派员" },
        { "Maximilian Alexander Bartholomew Montgomery-Featherstonehaugh", "临颍县皇帝庙乡四家李村", "村级发展顾问" },
        { "欧阳上官司马诸葛东方夏侯", "新疆维吾尔自治区克孜勒苏柯尔克孜自治州阿合奇县哈拉布拉克乡阿合奇村", "乡村振兴与集体经济发展高级顾问、农村电子商务与冷链物流建设指导专家（特聘）" },
    };

    public static CertificatePayload Payload(AppointmentLetter letter) =>
        new(letter.Number, letter.Name, letter.Post, "411122101201", letter.From, letter.To, letter.Issued);

    public static ECDsa NewKey() => ECDsa.Create(ECCurve.NamedCurves.nistP256);
}
