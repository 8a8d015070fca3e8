using LinyingTalent.Platform.Text;

namespace LinyingTalent.Platform.Refusals;

/// <summary>Why something is refused, as the answer's status.</summary>
internal enum RefusalKind
{
    /// <summary>What was sent cannot be used.</summary>
    Invalid = 400,

    /// <summary>The person may see it but not do this.</summary>
    Forbidden = 403,

    /// <summary>It does not exist, or this person is not to know that it does.</summary>
    Absent = 404,

    /// <summary>It does not fit what is true now.</summary>
    Conflict = 409,

    /// <summary>It could be used once, or until a day that has passed.</summary>
    Gone = 410,

    /// <summary>So many came already that no further one is taken.</summary>
    TooMany = 429,
}

/// <summary>An expected "no" of a rule: a record of its own for each. Its sentence says what is wrong and what to do.</summary>
internal abstract record Refusal(RefusalKind Kind, Phrase Sentence);
