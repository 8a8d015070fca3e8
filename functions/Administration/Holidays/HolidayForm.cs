using System.Text;
using LinyingTalent.Platform.Data;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;

namespace LinyingTalent.Administration.Holidays;

/// <summary>A notice as it is typed, pasted or chosen as a file.</summary>
internal static class HolidayForm
{
    private const int MostCharacters = 8000;
    private const int MostBytes = 64 * 1024;

    /// <summary>
    /// The fields with the chosen file's text in the place of the pasted one, so that what was previewed is what is sent again.
    /// </summary>
    public static async Task<FormInput> WithFile(FormInput input, IFormCollection form)
    {
        if (form.Files.GetFile("file") is not { FileName.Length: > 0 } file) return input;
        bool fits = file.Length <= MostBytes;
        using var reader = new StreamReader(file.OpenReadStream(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false));
        string text = fits ? await reader.ReadToEndAsync() : "";
        var with = new FormInput(form.Keys.Where(key => key != "text").Select(key => KeyValuePair.Create(key, input[key]))
            .Append(KeyValuePair.Create("text", TypedText.WithLineFeeds(text))));
        if (!fits) with.Refuse("file", HolidayTexts.FileTooLarge);
        else if (text.Trim().Length == 0) with.Refuse("file", HolidayTexts.FileIsEmpty);
        else if (text.Contains('\uFFFD', StringComparison.Ordinal) || TypedText.Forbidden(text, manyLines: true) is not null) with.Refuse("file", HolidayTexts.FileIsNoText);
        return with;
    }

    /// <returns>Null when something is wrong; the sentences stand beside the fields.</returns>
    public static HolidayNotice? Read(FormInput input, WorkingCalendar known)
    {
        int? year = input.Whole("year", HolidayTexts.Year, known.CoveredFrom.Year, known.CoveredThrough.Year + 1);
        string? source = input.Required("source", HolidayTexts.Source, 200);
        string? text = input.ErrorOf("file") is null ? input.Required("text", HolidayTexts.Text, MostCharacters, manyLines: true) : null;
        if (year is null || text is null) return null;

        var problems = new List<Phrase>();
        HolidayNotice? notice = text.StartsWith('{') ? ReadJson(text, year.Value, source ?? "", problems) : NoticeText.Read(text, year.Value, source ?? "", problems);
        if (notice is not null) problems.AddRange(NoticeCheck.Problems(notice, known));
        if (problems.Count > 0) input.Refuse("text", string.Join(' ', problems.Distinct().Select(problem => problem.ToString())));
        return input.Errors.Count > 0 ? null : notice;
    }

    private static HolidayNotice? ReadJson(string json, int year, string source, List<Phrase> problems)
    {
        try
        {
            if (HolidayNotice.Parse(json, "JSON").FirstOrDefault(notice => notice.Year == year) is { } found) return found with { Source = source };
            problems.Add(HolidayTexts.YearNotInFile(year));
        }
        catch (DataFileException failure)
        {
            problems.Add(failure.Line is { } line ? HolidayTexts.JsonUnreadableAt(line) : HolidayTexts.JsonUnreadable);
        }

        return null;
    }
}
