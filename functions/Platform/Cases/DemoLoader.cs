namespace LinyingTalent.Platform.Cases;

/// <summary>What a capability puts into an empty storage for people to look at. It may run more than once.</summary>
/// <param name="Later">Whether it is much and nothing else needs it: then it fills in while the site is up already.</param>
internal sealed record DemoLoader(Func<Task> Load, bool Later = false);
