namespace LinyingTalent.Certificates;

/// <summary>All that a 聘书 prints, or a 荣誉证书: the number says which. The same letter gives the same bytes: nothing else enters the page, no clock and no chance.</summary>
public sealed record AppointmentLetter
{
    public required CertificateNumber Number { get; init; }

    /// <summary>The holder's full name; one line, made smaller where it is long.</summary>
    public required string Name { get; init; }

    /// <summary>What usually follows a name.</summary>
    public const string Comrade = "同志";

    /// <summary>What follows the name: 同志, 先生, 女士; null for a unit, which is addressed by its name.</summary>
    public string? Honorific { get; init; } = Comrade;

    /// <summary>Where the post is, county first: 某县窝城镇大蒋庄村.</summary>
    public required string Place { get; init; }

    /// <summary>The post: 村级发展顾问; of a certificate of honour the title: 土专家.</summary>
    public required string Post { get; init; }

    /// <summary>The post in English for the small lines beside the closing; without it they are left out.</summary>
    public string? PostInEnglish { get; init; }

    /// <summary>Of a certificate of honour what it was awarded in: 某县2026年土专家评选.</summary>
    public string? Occasion { get; init; }

    /// <summary>A certificate of honour that holds for good names no term.</summary>
    public bool Lasting { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>The last day of the term, included in it.</summary>
    public required DateOnly To { get; init; }

    public required DateOnly Issued { get; init; }

    /// <summary>The body that issues it; the office's own seal goes over this line and the date.</summary>
    public required string IssuedBy { get; init; }

    /// <summary>What the QR code holds.</summary>
    public required Uri VerifyLink { get; init; }

    public required ShortCode Code { get; init; }

    /// <summary>The day a correction was reissued under the same number.</summary>
    public DateOnly? Corrected { get; init; }

    /// <summary>A state across the page in pale letters: 样本, 已撤销, 已暂停.</summary>
    public string? Watermark { get; init; }

    /// <summary>Stamps 样章, which says of itself that it is decoration. It is a golden frame, so that nobody takes it for an official seal.</summary>
    public bool SampleSeal { get; init; }
}
