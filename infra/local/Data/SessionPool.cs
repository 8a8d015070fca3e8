using System.Collections.Concurrent;

namespace LinyingTalent.LocalRuntime.Data;

/// <summary>Reading sessions that are free; a new one is opened when none is.</summary>
internal sealed class SessionPool(Func<Session> open) : IDisposable
{
    private readonly ConcurrentBag<Session> free = [];

    public Session Take() => free.TryTake(out Session? session) ? session : open();

    public void Return(Session session) => free.Add(session);

    public void Dispose()
    {
        while (free.TryTake(out Session? session)) session.Dispose();
    }
}
