using System.Globalization;

namespace LinyingTalent.LocalRuntime.Storage.Blobs;

/// <summary>
/// The conditional headers. A read that fails them is 304 or 412, a write 412, and a write that insists on a new blob
/// 409. Source: learn.microsoft.com/rest/api/storageservices/specifying-conditional-headers-for-blob-service-operations.
/// </summary>
internal sealed record BlobConditions(
    string? IfMatch, string? IfNoneMatch, DateTimeOffset? IfModifiedSince, DateTimeOffset? IfUnmodifiedSince)
{
    public static BlobConditions Read(StorageRequest request) => new(
        request.Header("If-Match"), request.Header("If-None-Match"),
        Date(request, "If-Modified-Since"), Date(request, "If-Unmodified-Since"));

    /// <param name="stamp">The last write of what is there, null when nothing is.</param>
    public void CheckRead(long? stamp)
    {
        if (IfNoneMatch == "*")
            throw new StorageException(400, "UnsatisfiableCondition",
                "The request includes an unsatisfiable condition for this operation.");
        if (stamp is not { } found)
        {
            if (IfMatch is not null) throw NotMet();
            return;
        }

        if (!IsMatch(found) || !IsUnmodified(found)) throw NotMet();
        bool? isOther = IfNoneMatch is null ? null : !Same(IfNoneMatch, found), isNewer = IfModifiedSince is null ? null : !IsOld(found);
        if ((isOther ?? isNewer) is not null && isOther != true && isNewer != true)
            throw new StorageException(304, "ConditionNotMet", "The resource was not modified.");
    }

    /// <summary>ETags go before times: of several conditions a write holds the first of If-None-Match, If-Match, the times.</summary>
    /// <param name="stamp">The last write of what is there, null when nothing is.</param>
    /// <param name="creates">The write makes the blob, so that one that is there already is in its way.</param>
    public void CheckWrite(long? stamp, bool creates = false)
    {
        if (stamp is not { } found)
        {
            if (IfMatch is not null && IfNoneMatch is null) throw NotMet();
            return;
        }

        if (IfNoneMatch == "*" && creates) throw new StorageException(409, "BlobAlreadyExists", "The specified blob already exists.");
        bool met = IfNoneMatch is not null ? IfNoneMatch != "*" && !Same(IfNoneMatch, found)
            : IfMatch is not null ? IsMatch(found)
            : !IsOld(found) && IsUnmodified(found);
        if (!met) throw NotMet();
    }

    private bool IsMatch(long stamp) => IfMatch is null or "*" || Same(IfMatch, stamp);

    private bool IsUnmodified(long stamp) => IfUnmodifiedSince is null || Seconds(stamp) <= IfUnmodifiedSince;

    private bool IsOld(long stamp) => Seconds(stamp) <= IfModifiedSince;

    private static bool Same(string etag, long stamp) => etag.Trim('"') == StorageClock.ETag(stamp).Trim('"');

    // HTTP dates have no fractions: what was written within the named second counts as not later than it.
    private static DateTimeOffset Seconds(long stamp) => new(stamp - stamp % TimeSpan.TicksPerSecond, TimeSpan.Zero);

    private static StorageException NotMet() =>
        new(412, "ConditionNotMet", "The condition specified using HTTP conditional header(s) is not met.");

    private static DateTimeOffset? Date(StorageRequest request, string name)
    {
        if (request.Header(name) is not { } text) return null;
        return DateTimeOffset.TryParseExact(text, "R", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? date
            : throw new StorageException(400, "InvalidHeaderValue",
                $"The header {name} has the value '{text}', which is not an HTTP date.");
    }
}
