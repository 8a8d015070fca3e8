using System.Runtime.ExceptionServices;
using Microsoft.DurableTask;

namespace LinyingTalent.LocalRuntime.Durable.Engine;

/// <summary>Repeats a call as its retry options say.</summary>
internal static class Retries
{
    public static async Task<T> RunAsync<T>(TaskOrchestrationContext context, TaskRetryOptions retry, Func<Task<T>> call)
    {
        DateTime begun = context.CurrentUtcDateTime;
        for (int attempt = 1; ; attempt++)
        {
            TaskFailedException failure;
            try
            {
                return await call();
            }
            catch (TaskFailedException failed) when (!failed.NonRetriable)
            {
                failure = failed;
            }

            TimeSpan elapsed = context.CurrentUtcDateTime - begun;
            if (retry.Handler is { } handler)
            {
                var state = new RetryContext(context, attempt, failure.FailureDetails, elapsed, CancellationToken.None);
                if (!await handler(state)) ExceptionDispatchInfo.Throw(failure);
            }
            else
            {
                if (NextDelay(retry.Policy!, attempt, elapsed, failure) is not { } delay) throw failure;
                await context.CreateTimer(delay, CancellationToken.None);
            }
        }
    }

    private static TimeSpan? NextDelay(RetryPolicy policy, int attempt, TimeSpan elapsed, TaskFailedException failure)
    {
        if (attempt >= policy.MaxNumberOfAttempts || !IsWorthIt(policy, failure)) return null;
        if (policy.RetryTimeout != Timeout.InfiniteTimeSpan && elapsed >= policy.RetryTimeout) return null;
        TimeSpan longest = policy.MaxRetryInterval == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : policy.MaxRetryInterval;
        double delay = policy.FirstRetryInterval.TotalMilliseconds * Math.Pow(policy.BackoffCoefficient, attempt - 1);
        return delay < longest.TotalMilliseconds ? TimeSpan.FromMilliseconds(delay) : longest;
    }

    // A filter that fails must not hide the failure it was asked about: then there is no further attempt.
    private static bool IsWorthIt(RetryPolicy policy, TaskFailedException failure)
    {
        try
        {
            return policy.Handle(failure);
        }
        catch (Exception)
        {
            return false;
        }
    }
}
