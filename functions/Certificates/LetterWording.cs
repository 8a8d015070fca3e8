using System.Globalization;

namespace LinyingTalent.Certificates;

/// <summary>The sentences of a 聘书 and of a 荣誉证书, in one place for whoever may change them.</summary>
internal static class LetterWording
{
    public const string ScanToVerify = "扫码核验";
    public const string NoElectronicSeal = "本件未使用电子印章，真伪与有效状态以核验结果为准。";
    public const string SampleSeal = "样章";
    public const string SampleSealIsDecoration = "装饰图样 · 非印章";

    public static string Title(AppointmentLetter letter) => IsHonour(letter) ? "荣誉证书" : "聘书";

    public static string TitleInEnglish(AppointmentLetter letter) => IsHonour(letter) ? "CERTIFICATE OF HONOUR" : "CERTIFICATE OF APPOINTMENT";

    public static string Closing(AppointmentLetter letter) => IsHonour(letter) ? "特发此证。" : "特颁此聘书。";

    public static string Number(AppointmentLetter letter) => $"编号：{letter.Number}";

    public static string Body(AppointmentLetter letter) => IsHonour(letter)
        ? $"在{letter.Occasion}中，经推荐、评审、公示，授予{(letter.Honorific is null ? "你单位" : "您")}“{letter.Post}”称号{(letter.Lasting ? "" : $"，有效期自{Date(letter.From)}起至{Date(letter.To)}止")}。"
        : $"经分析研判、审查核定，兹聘请您担任{letter.Place}{letter.Post}，聘期自{Date(letter.From)}起至{Date(letter.To)}止。";

    public static string TermInEnglish(AppointmentLetter letter) => $"{EnglishDate(letter.From)} – {EnglishDate(letter.To)}";

    public static string? Correction(AppointmentLetter letter) =>
        letter.Corrected is { } corrected ? $"本证书于{Date(corrected)}更正重发，编号不变。" : null;

    public static string CodeLine(AppointmentLetter letter) => $"核验码 {letter.Code}";

    /// <summary>Where the short code can be typed: the link's host, as a person would write it.</summary>
    public static string VerifyPlace(AppointmentLetter letter) => $"{letter.VerifyLink.IdnHost}/verify";

    /// <summary>Arabic numerals without leading zeros, as GB/T 9704 has it.</summary>
    public static string Date(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{date.Year}年{date.Month}月{date.Day}日");

    private static bool IsHonour(AppointmentLetter letter) => letter.Number.Kind == CertificateKind.Honour;

    private static string EnglishDate(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
