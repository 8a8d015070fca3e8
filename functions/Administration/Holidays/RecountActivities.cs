using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Time;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Administration.Holidays;

/// <summary>The effects of a recount. Each may run twice: what is handed in has the same key both times.</summary>
internal sealed class RecountActivities(IEnumerable<RecountedDeadlines> kinds, HolidayNoticeTable notices, TimeProvider time)
{
    private const int PageSize = 50;

    [Function(nameof(RecountedKinds))]
    public IReadOnlyList<string> RecountedKinds([ActivityTrigger] NoticeReference notice) => [.. kinds.Select(kind => kind.Kind)];

    [Function(nameof(HandInRecounts))]
    public Task<RecountedPage> HandInRecounts([ActivityTrigger] KindReference page) =>
        kinds.Single(kind => kind.Kind == page.Kind).HandIn(new RecountPage(page.Notice.Key, page.After, PageSize));

    [Function(nameof(NoteRecount))]
    public Task NoteRecount([ActivityTrigger] RecountResult result) =>
        notices.NoteRecount(result.Notice.Year, result.Notice.Key, new Recount(time.GetUtcNow(), result.Handed));
}
