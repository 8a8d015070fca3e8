using System.Text.RegularExpressions;

namespace LinyingTalent.LocalRuntime.Storage.Tables;

/// <summary>Reads $filter: comparisons of a property with a literal, joined by and, or, not and parentheses.</summary>
internal sealed partial class FilterParser
{
    // More than any person or client writes; without bounds a long row of "(" or "and" would exhaust the stack.
    private const int DeepestNesting = 100, MostTokens = 4000;

    private readonly List<string> tokens = [];
    private int next;
    private int depth;

    private FilterParser(string text)
    {
        int end = 0;
        foreach (ValueMatch match in Token().EnumerateMatches(text))
        {
            if (match.Index != end) throw Wrong($"'{text[end..match.Index]}' cannot be read");
            end = match.Index + match.Length;
            tokens.Add(text.AsSpan(match.Index, match.Length).Trim().ToString());
        }

        if (end != text.Length) throw Wrong($"'{text[end..]}' cannot be read");
        if (tokens.Count > MostTokens) throw Wrong($"it has more than {MostTokens} words");
    }

    private string? Current => next < tokens.Count ? tokens[next] : null;

    /// <exception cref="StorageException">400 InvalidInput, with what cannot be read.</exception>
    public static Filter Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return Filter.Everything;
        var parser = new FilterParser(text.Trim());
        Filter filter = parser.Disjunction();
        return parser.Current is { } rest ? throw Wrong($"'{rest}' is not expected here") : filter;
    }

    private Filter Disjunction()
    {
        Filter left = Conjunction();
        while (Take("or")) left = new Filter.Or(left, Conjunction());
        return left;
    }

    private Filter Conjunction()
    {
        Filter left = Term();
        while (Take("and")) left = new Filter.And(left, Term());
        return left;
    }

    private Filter Term()
    {
        if (++depth > DeepestNesting) throw Wrong("it is nested too deeply");
        try
        {
            if (Take("not")) return new Filter.Not(Term());
            if (!Take("(")) return Comparison();
            Filter inner = Disjunction();
            return Take(")") ? inner : throw Wrong("a ')' is missing");
        }
        finally
        {
            depth--;
        }
    }

    private Filter Comparison()
    {
        string name = Current is { } word && Name().IsMatch(word) ? word
            : throw Wrong($"a property name is expected instead of '{Current}'");
        next++;
        if (Current is not ("eq" or "ne" or "gt" or "ge" or "lt" or "le"))
            return name is "true" or "false" ? new Filter.Constant(name == "true") : new Filter.Flag(name);
        string operation = tokens[next++];
        string literal = Current ?? throw Wrong($"a literal is missing after '{name} {operation}'");
        next++;
        object value = Literal(literal) ?? throw Wrong($"'{literal}' is not a literal");
        return new Filter.Comparison(name, operation, EdmValue.Of(value));
    }

    private static object? Literal(string token)
    {
        if (token is "true" or "false") return token == "true";
        int quote = token.IndexOf('\'', StringComparison.Ordinal);
        if (quote < 0) return Number(token);
        string content = token[(quote + 1)..^1];
        return token[..quote] switch
        {
            "" => content.Replace("''", "'", StringComparison.Ordinal),
            "datetime" => EdmValue.Instant(content),
            "guid" => Guid.TryParse(content, out Guid guid) ? guid : null,
            "X" or "binary" => content.Length % 2 == 0 && content.All(char.IsAsciiHexDigit) ? Convert.FromHexString(content) : null,
            _ => null,
        };
    }

    private static object? Number(string token) => token[^1] is 'L' or 'l'
        ? EdmValue.Int64(token[..^1])
        : EdmValue.Int32(token) ?? EdmValue.Int64(token) ?? EdmValue.Double(token);

    private bool Take(string token)
    {
        if (Current != token) return false;
        next++;
        return true;
    }

    private static StorageException Wrong(string what) => StorageException.Invalid($"The filter is not valid: {what}.");

    // A parenthesis; a quoted literal with its prefix; a number; a word.
    [GeneratedRegex(
        @"\G\s*([()]|[A-Za-z]*'([^']|'')*'|[+-]?[0-9][0-9.]*([eE][+-]?[0-9]+)?[Ll]?|[\p{L}_][\p{L}\p{N}\p{M}_]*)",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Token();

    [GeneratedRegex(@"^[\p{L}_][\p{L}\p{N}\p{M}_]*\z")]
    private static partial Regex Name();
}
