using LinyingTalent.Platform.Cases;

namespace LinyingTalent.Platform.Rules;

/// <summary>A version of a figure that an office has set. It holds until the next one of the same rule and region begins.</summary>
/// <param name="Row">What is to hold, where and from when; it names no end, and its source.</param>
/// <param name="Reason">Why it was set, in the words of whoever did.</param>
internal sealed record RuleVersion(RuleRow Row, Actor By, DateTimeOffset At, string Reason);
