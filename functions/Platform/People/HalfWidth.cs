namespace LinyingTalent.Platform.People;

/// <summary>What a Chinese input method writes in full width, in the width a program expects.</summary>
internal static class HalfWidth
{
    private const char FirstFullWidth = '\uFF01';
    private const char LastFullWidth = '\uFF5E';
    private const int Distance = FirstFullWidth - '!';

    /// <summary>Full-width letters, digits and punctuation made half-width; white space of any kind made a plain space; trimmed.</summary>
    public static string Of(string? text) => string.Concat((text ?? "").Select(Narrow)).Trim();

    /// <summary>The same without any white space, for numbers that people write in groups.</summary>
    public static string WithoutSpaces(string? text) => Of(text).Replace(" ", "", StringComparison.Ordinal);

    private static char Narrow(char letter) => letter switch
    {
        >= FirstFullWidth and <= LastFullWidth => (char)(letter - Distance),
        _ when char.IsWhiteSpace(letter) => ' ',
        _ => letter,
    };
}
