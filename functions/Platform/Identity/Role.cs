namespace LinyingTalent.Platform.Identity;

/// <summary>What a person may be for a division.</summary>
internal enum Role
{
    /// <summary>村委会: proposes people, corrects, confirms visits.</summary>
    Village,

    /// <summary>乡镇党委政府: analyses, reviews what comes from its villages.</summary>
    Township,

    /// <summary>职能部门: a county department that is asked for its opinion. Which one, its grant says.</summary>
    Department,

    /// <summary>评委: scores what is assigned in an award round, declares conflicts.</summary>
    Judge,

    /// <summary>县人才办: decides, invites, issues.</summary>
    County,

    /// <summary>Keeps staff and settings; sees operations.</summary>
    Administrator,
}
