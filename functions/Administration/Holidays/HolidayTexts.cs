using LinyingTalent.Platform.Text;

namespace LinyingTalent.Administration.Holidays;

internal static class HolidayTexts
{
    private static readonly PhraseBook Book = new(typeof(HolidayTexts));

    public static Phrase Title => Book.Phrase();

    public static Phrase Covered(DateOnly through) => Book.Phrase([through]);

    public static Phrase HorizonNear(int days) => Book.Phrase([days]);

    public static Phrase HorizonPassed(int days) => Book.Phrase([days]);

    public static Phrase HorizonNearText => Book.Phrase();

    public static Phrase Enter => Book.Phrase();

    public static Phrase Year => Book.Phrase();

    public static Phrase YearUnit => Book.Phrase();

    public static Phrase Source => Book.Phrase();

    public static Phrase SourceHint => Book.Phrase();

    public static Phrase SourceExample(int year) => Book.Phrase([year]);

    public static Phrase Text => Book.Phrase();

    public static Phrase TextHint => Book.Phrase();

    public static Phrase TextExample => Book.Phrase();

    public static Phrase File => Book.Phrase();

    public static Phrase FileHint => Book.Phrase();

    public static Phrase FileTooLarge => Book.Phrase();

    public static Phrase FileIsNoText => Book.Phrase();

    public static Phrase FileIsEmpty => Book.Phrase();

    public static Phrase JsonUnreadable => Book.Phrase();

    public static Phrase JsonUnreadableAt(int line) => Book.Phrase([line]);

    public static Phrase YearNotInFile(int year) => Book.Phrase([year]);

    public static Phrase Preview => Book.Phrase();

    public static Phrase Years => Book.Phrase();

    public static Phrase YearsCaption => Book.Phrase();

    public static Phrase YearColumn => Book.Phrase();

    public static Phrase YearOrNotice => Book.Phrase();

    public static Phrase NoYears => Book.Phrase();

    public static Phrase YearName(int year) => Book.Phrase([year]);

    public static Phrase DaysOff => Book.Phrase();

    public static Phrase MakeUpDays => Book.Phrase();

    public static Phrase Notice => Book.Phrase();

    public static Phrase EnteredByAt(string name, DateTimeOffset at) => Book.Phrase([name, at]);

    public static Phrase Shipped => Book.Phrase();

    public static Phrase Recounting => Book.Phrase();

    public static Phrase Recounted(int deadlines) => Book.Phrase([deadlines]);

    public static Phrase MonthAndDay(int month, int day) => Book.Phrase([month, day]);

    public static Phrase OneDay(Phrase day) => Book.Phrase([day]);

    public static Phrase SomeDays(Phrase from, Phrase through, int days) => Book.Phrase([from, through, days]);

    public static Phrase PreviewTitle(int year) => Book.Phrase([year]);

    public static Phrase PreviewLead(int off, int worked) => Book.Phrase([off, worked]);

    public static Phrase Corrects(int year) => Book.Phrase([year]);

    public static Phrase Take => Book.Phrase();

    public static Phrase TakeLead => Book.Phrase();

    public static Phrase Change => Book.Phrase();

    public static Phrase Month(int month) => Book.Phrase([month]);

    public static Phrase Weekdays => Book.Phrase();

    public static Phrase MarkOff => Book.Phrase();

    public static Phrase MarkWorked => Book.Phrase();

    public static Phrase YearLeavesGap(int year, DateOnly through, int next) => Book.Phrase([year, through, next]);

    public static Phrase FestivalMissing(string name) => Book.Phrase([name]);

    public static Phrase EndsBeforeItBegins(string name) => Book.Phrase([name]);

    public static Phrase TooLong(string name) => Book.Phrase([name]);

    public static Phrase NotOfTheYear(DateOnly day, int year) => Book.Phrase([day, year]);

    public static Phrase MakeUpOnWeekday(DateOnly day) => Book.Phrase([day]);

    public static Phrase MakeUpIsOff(DateOnly day) => Book.Phrase([day]);

    public static Phrase LineUnread(string line) => Book.Phrase([line]);

    public static Phrase CountDiffers(string name, int said, int days) => Book.Phrase([name, said, days]);

    public static Phrase WeekdayDiffers(DateOnly day, string said, string actual) => Book.Phrase([day, said, actual]);

    public static Phrase NoSuchDay(string day) => Book.Phrase([day]);

    public static Phrase WarnToDo(DateOnly through, int days) => Book.Phrase([through, days]);

    public static Phrase PassedToDo(DateOnly through, int days) => Book.Phrase([through, days]);
}
