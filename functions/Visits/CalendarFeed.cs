namespace LinyingTalent.Visits;

/// <summary>A calendar that somebody with an account subscribes to. Its link's token is derived from the nonce and is not stored.</summary>
/// <param name="Id">The county's six digits and a random part.</param>
/// <param name="Account">Whose divisions it shows; what the person may read no longer is no longer in it.</param>
internal sealed record CalendarFeed(string Id, string Account, string Nonce);
