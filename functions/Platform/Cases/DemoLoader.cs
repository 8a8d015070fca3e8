namespace LinyingTalent.Platform.Cases;

/// <summary>What a capability puts into an empty storage for people to look at. It may run more than once.</summary>
internal sealed record DemoLoader(Func<Task> Load);
