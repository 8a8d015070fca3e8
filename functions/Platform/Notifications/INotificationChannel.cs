namespace LinyingTalent.Platform.Notifications;

/// <summary>A text as it goes out.</summary>
/// <param name="To">E-mail addresses; empty where nobody has one, and the message is read on the site.</param>
internal sealed record Message(string Subject, string Body, IReadOnlyList<string> To);

/// <summary>The way out of the house. Sending may fail; the queue then tries again, and after five tries sets the message aside.</summary>
internal interface INotificationChannel
{
    /// <summary>The channel's name in the log.</summary>
    string Name { get; }

    Task Send(Message message, CancellationToken cancellation);
}

/// <summary>Nothing is configured: messages are read on the page of notifications.</summary>
internal sealed class ReadHereChannel : INotificationChannel
{
    public string Name => "site";

    public Task Send(Message message, CancellationToken cancellation) => Task.CompletedTask;
}
