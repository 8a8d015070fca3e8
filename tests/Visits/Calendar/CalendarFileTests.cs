using System.Text;
using FsCheck;
using FsCheck.Xunit;
using LinyingTalent.Visits.Calendar;

namespace LinyingTalent.Tests.Visits.Calendar;

public sealed class CalendarFileTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 30, 0, TimeSpan.FromHours(8));

    private static Dictionary<string, string> Read(CalendarEvent item) =>
        CalendarReader.Events(Encoding.UTF8.GetBytes(CalendarFile.Write("走访", [item], Now))).Single();

    [Fact]
    public void Write_Event_LastsTheDayAndSaysWhenItWasWrittenInUtc()
    {
        Dictionary<string, string> read = Read(new("a@example.cn", new(2026, 12, 31), "走访", ""));
        read["DTSTART;VALUE=DATE"].ShouldBe("20261231");
        read["DTEND;VALUE=DATE"].ShouldBe("20270101");
        read["DTSTAMP"].ShouldBe("20260302T013000Z");
        read["UID"].ShouldBe("a@example.cn");
        read.ShouldNotContainKey("DESCRIPTION");
    }

    [Fact]
    public void Write_SignsAndLineBreaks_ComeBackAsTheyWere()
    {
        const string Text = "临颍县 陈庄乡 管庄村；a, b; c\\d\n走访记录：https://talent.example.cn/visits/advisors/411122204210/411122-a-2026-0001";
        Read(new("a", new(2026, 3, 2), Text, Text))["DESCRIPTION"].ShouldBe(Text);
    }

    [Fact]
    public void Write_TextWithALineOfACalendarInIt_AddsNoEvent()
    {
        const string Attack = "x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:y";
        Read(new("a", new(2026, 3, 2), Attack, ""))["SUMMARY"].ShouldBe(Attack.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Write_LinesOfEveryLength_HoldAtMost75OctetsAndNoCharacterInHalves()
    {
        for (int length = 1; length < 300; length++)
        {
            string text = string.Concat(Enumerable.Repeat("走a𠮷", length))[..length];
            if (char.IsHighSurrogate(text[^1])) continue;
            Read(new("a", new(2026, 3, 2), text, ""))["SUMMARY"].ShouldBe(text);
        }
    }

    [Property]
    public void Write_AnyText_ComesBackWithoutItsControlCharacters(NonNull<string> typed)
    {
        string text = string.Concat(typed.Get.EnumerateRunes()).ReplaceLineEndings("\n");
        string expected = string.Concat(text.Where(letter => letter == '\n' || !char.IsControl(letter)));
        Read(new("a", new(2026, 3, 2), text, ""))["SUMMARY"].ShouldBe(expected);
    }
}
