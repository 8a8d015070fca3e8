namespace LinyingTalent.LocalRuntime.Storage.Tables;

/// <summary>A $filter as a tree. A property that an entity lacks, or of another type, satisfies no comparison, not even ne.</summary>
internal abstract record Filter
{
    public static Filter Everything { get; } = new Constant(true);

    public abstract bool Matches(Func<string, EdmValue?> entity);

    /// <summary>The bounds within which a key must lie for the filter to hold; what lies within may still not match.</summary>
    public virtual KeyRange Range(string key) => KeyRange.All;

    public sealed record Constant(bool Value) : Filter
    {
        public override bool Matches(Func<string, EdmValue?> entity) => Value;
    }

    public sealed record And(Filter Left, Filter Right) : Filter
    {
        public override bool Matches(Func<string, EdmValue?> entity) => Left.Matches(entity) && Right.Matches(entity);

        public override KeyRange Range(string key) => Left.Range(key).Intersect(Right.Range(key));
    }

    public sealed record Or(Filter Left, Filter Right) : Filter
    {
        public override bool Matches(Func<string, EdmValue?> entity) => Left.Matches(entity) || Right.Matches(entity);

        public override KeyRange Range(string key) => Left.Range(key).Span(Right.Range(key));
    }

    public sealed record Not(Filter Inner) : Filter
    {
        public override bool Matches(Func<string, EdmValue?> entity) => !Inner.Matches(entity);
    }

    public sealed record Flag(string Name) : Filter
    {
        public override bool Matches(Func<string, EdmValue?> entity) => entity(Name)?.Value is true;
    }

    public sealed record Comparison(string Name, string Operator, EdmValue Literal) : Filter
    {
        public override bool Matches(Func<string, EdmValue?> entity) => entity(Name)?.CompareTo(Literal) is { } order && Operator switch
        {
            "eq" => order == 0,
            "ne" => order != 0,
            "gt" => order > 0,
            "ge" => order >= 0,
            "lt" => order < 0,
            _ => order <= 0,
        };

        public override KeyRange Range(string key) => Name != key || Literal.Value is not string bound ? KeyRange.All : Operator switch
        {
            "eq" => new KeyRange(bound, bound),
            "gt" or "ge" => new KeyRange(bound, null),
            "lt" or "le" => new KeyRange("", bound),
            _ => KeyRange.All,
        };
    }
}

/// <summary>Keys from <paramref name="Low"/> to <paramref name="High"/>, both included, in ordinal order; null is "no end".</summary>
internal readonly record struct KeyRange(string Low, string? High)
{
    public static KeyRange All { get; } = new("", null);

    public bool IsOne => Low == High;

    public KeyRange Intersect(KeyRange other) => new(
        string.CompareOrdinal(Low, other.Low) >= 0 ? Low : other.Low,
        High is null ? other.High : other.High is null || string.CompareOrdinal(High, other.High) <= 0 ? High : other.High);

    public KeyRange Span(KeyRange other) => new(
        string.CompareOrdinal(Low, other.Low) <= 0 ? Low : other.Low,
        High is null || other.High is null ? null : string.CompareOrdinal(High, other.High) >= 0 ? High : other.High);
}
