namespace LinyingTalent.Platform.Features;

/// <summary>What a county opens and closes. Objections, answers to invitations and whatever else a person has a right to cannot be closed.</summary>
internal enum Feature
{
    /// <summary>自助登记: anyone enters themselves as a talent.</summary>
    Register,

    /// <summary>公开推荐: anyone nominates for an award, in a round that takes nominations.</summary>
    Nominate,

    /// <summary>批量导入: an office hands in its villages' proposals, or talents, as a workbook.</summary>
    Import,

    /// <summary>绿色通道: an office takes in a returnee's case.</summary>
    GreenChannel,
}
