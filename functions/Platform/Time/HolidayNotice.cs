using System.Text.Json;
using System.Text.Json.Serialization;
using LinyingTalent.Platform.Data;

namespace LinyingTalent.Platform.Time;

/// <summary>The days off that belong to one festival, first and last day included.</summary>
internal sealed record Holiday(string Name, DateOnly From, DateOnly Through);

/// <summary>
/// What the General Office of the State Council publishes once a year, mostly in November: the days off of the coming year,
/// and the Saturdays and Sundays that are worked in return (调休).
/// </summary>
internal sealed record HolidayNotice(int Year, string Source, IReadOnlyList<Holiday> Holidays, IReadOnlyList<DateOnly> MakeUpDays)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public IEnumerable<DateOnly> DaysOff => Holidays.SelectMany(holiday =>
        Enumerable.Range(0, holiday.Through.DayNumber - holiday.From.DayNumber + 1).Select(holiday.From.AddDays));

    /// <summary>Reads a file like china-holidays.json.</summary>
    /// <exception cref="DataFileException">The file is not JSON of that shape, or a notice in it contradicts itself.</exception>
    public static IReadOnlyList<HolidayNotice> Parse(string json, string file)
    {
        try
        {
            IReadOnlyList<HolidayNotice> notices = JsonSerializer.Deserialize<NoticeFile>(json, Json)?.Notices ?? [];
            foreach (HolidayNotice notice in notices) notice.Check(file);
            return notices;
        }
        catch (JsonException failure)
        {
            int? line = failure.LineNumber is long index ? (int)index + 1 : null;
            throw new DataFileException(file, line, $"is not a list of holiday notices: {failure.Message}", failure);
        }
    }

    private void Check(string file)
    {
        if (Holidays.FirstOrDefault(holiday => holiday.Through < holiday.From) is { } backwards)
            throw new DataFileException(file, line: null, $"in the notice for {Year}, {backwards.Name} ends before it begins.");
        foreach (DateOnly day in DaysOff.Concat(MakeUpDays))
        {
            // New Year's days off may begin in the last week of the year before: 2022-12-31 stood in the notice for 2023.
            if (day.Year != Year && day < new DateOnly(Year - 1, 12, 25) || day.Year > Year)
                throw new DataFileException(file, line: null, $"the notice for {Year} names {day:yyyy-MM-dd}, which is not in that year.");
        }

        foreach (DateOnly day in MakeUpDays)
        {
            string named = $"in the notice for {Year}, the make-up day {day:yyyy-MM-dd}";
            if (!WorkingCalendar.IsWeekend(day)) throw new DataFileException(file, line: null, $"{named} is no Saturday or Sunday.");
            if (DaysOff.Contains(day)) throw new DataFileException(file, line: null, $"{named} is also named as a day off.");
        }
    }

    private sealed record NoticeFile(string Origin, IReadOnlyList<HolidayNotice> Notices);
}
