namespace LinyingTalent.LocalRuntime.Tests.Crashes;

/// <summary>A case as its browser knows it: what was sent, how often, and what was answered.</summary>
internal sealed class SentCase
{
    public string Id { get; } = Guid.NewGuid().ToString("N");

    public string Subject => "subject of " + Id;

    public int TimesOpened { get; set; }

    public bool IsOpened { get; set; }

    public int TimesConfirmed { get; set; }

    public bool IsConfirmed { get; set; }

    /// <summary>The form was answered when it was first sent, so its process was told too and not only its row written.</summary>
    public bool IsStarted => IsOpened && TimesOpened == 1;

    /// <inheritdoc cref="IsStarted"/>
    public bool IsTold => IsStarted && IsConfirmed && TimesConfirmed == 1;
}
