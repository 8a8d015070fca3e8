namespace LinyingTalent.Sample;

public enum SampleState
{
    Waiting,
    Confirmed,
    Expired,
}

/// <summary>A case as its row holds it. Times in UTC.</summary>
public sealed record SampleCase(string Id, string Subject, SampleState State, DateTimeOffset OpenedAt, DateTimeOffset Deadline, DateTimeOffset? ConfirmedAt)
{
    /// <summary>
    /// The rule for the second form: in time and once; a repeat is no error.
    /// </summary>
    public SampleDecision Confirm(DateTimeOffset now)
    {
        if (ConfirmedAt is not null) return new SampleDecision.Repeated();
        return State == SampleState.Waiting && now < Deadline ? new SampleDecision.Accepted(this with { ConfirmedAt = now }) : new SampleDecision.TooLate();
    }

    /// <summary>The outcome, by what the row holds: a confirmation in time counts even when its event was lost.</summary>
    public SampleCase Close() => this with { State = ConfirmedAt is null ? SampleState.Expired : SampleState.Confirmed };
}

/// <summary>What becomes of a confirmation.</summary>
public abstract record SampleDecision
{
    private SampleDecision()
    {
    }

    public sealed record Accepted(SampleCase Case) : SampleDecision;

    public sealed record Repeated : SampleDecision;

    public sealed record TooLate : SampleDecision;
}
