using System.Collections.Immutable;

namespace LinyingTalent.LocalRuntime.Worker;

/// <summary>
/// What a trigger brings to a run: <paramref name="Value"/> gives the trigger's parameter in the type that the method asks for,
/// <paramref name="Data"/> holds what other parameters get by their name.
/// </summary>
internal sealed record TriggerInput(Func<Type, object?> Value, IReadOnlyDictionary<string, object?> Data)
{
    public static readonly IReadOnlyDictionary<string, object?> NoData = ImmutableDictionary<string, object?>.Empty;

    public static TriggerInput Of(object? value) => new(_ => value, NoData);
}
