namespace Microsoft.DurableTask.Abstractions;

/// <summary>Compares versions.</summary>
public static class TaskOrchestrationVersioningUtils
{
    /// <summary>
    /// Below, equal to or above 0 as the source is older than, equal to or newer than the other: no version is oldest, numbers with
    /// dots compare as <see cref="System.Version"/>, all else as text without case.
    /// </summary>
    public static int CompareVersions(string sourceVersion, string otherVersion)
    {
        bool noSource = string.IsNullOrWhiteSpace(sourceVersion), noOther = string.IsNullOrWhiteSpace(otherVersion);
        if (noSource || noOther) return noOther.CompareTo(noSource);
        return Version.TryParse(sourceVersion, out Version? source) && Version.TryParse(otherVersion, out Version? other)
            ? source.CompareTo(other)
            : string.Compare(sourceVersion, otherVersion, StringComparison.OrdinalIgnoreCase);
    }
}
