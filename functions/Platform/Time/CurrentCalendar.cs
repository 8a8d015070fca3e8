using LinyingTalent.Platform.Storage;

namespace LinyingTalent.Platform.Time;

/// <summary>
/// The calendar as it is now: the notices that come with the product, and those that an administrator has entered since. Read it once
/// for a decision; an orchestration leaves the question to an activity.
/// </summary>
internal sealed class CurrentCalendar(HolidayNoticeTable notices, TimeProvider time)
{
    private readonly Remembered<WorkingCalendar> calendar = new(
        async () => (await notices.All()).Aggregate(WorkingCalendar.Published, (known, entered) => known.With(entered.Notice)), time);

    /// <summary>The calendar; a notice that another process took in shows within a minute.</summary>
    public ValueTask<WorkingCalendar> Read() => calendar.Read();

    /// <summary>A notice was entered here: it counts at once.</summary>
    public void Forget() => calendar.Forget();
}
