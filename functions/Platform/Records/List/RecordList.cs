using LinyingTalent.Platform.Lists;

namespace LinyingTalent.Platform.Records.List;

/// <summary>The one list of all kinds, with a kind's own columns.</summary>
internal static class RecordList
{
    /// <summary>Finds records by words, on the page and by the API.</summary>
    public static TextFilter<RecordRow> Search(RecordKind kind) =>
        new("q", () => RecordTexts.Search, [.. kind.Links.Select(link => (Func<RecordRow, string?>)(row => row.Shown(link)))]) { Ready = row => row.SearchText };

    public static ListOf<RecordRow> Of(RecordKind kind, DateOnly today) => new(RecordLinks.List(kind), () => kind.Title)
    {
        Filters =
        [
            Search(kind),
            new PlaceFilter(),
            .. kind.Fields.Where(field => field is IChoiceItem or LinkItem).Select(field => new ChoiceFilter<RecordRow>(
                field.Key, () => field.Label, row => field.Stored(row.Record) ?? "", row => row.Shown(field))),
            new ChoiceFilter<RecordRow>("state", () => kind.Stages.Count > 0 ? RecordTexts.Stage : RecordTexts.State, row => row.StateKey, row => row.State),
            new CountFilter(kind, today),
        ],
        Columns =
        [
            new("name", () => RecordTexts.Name, row => row.Name) { Width = 28 },
            new("place", () => RecordTexts.Division, row => row.Place),
            .. kind.AllFields.Select(field => new ListColumn<RecordRow>(field.Key, () => field.Label, row => row.CellOf(field)) { OnlyExported = !field.InList }),
            new("state", () => kind.Stages.Count > 0 ? RecordTexts.Stage : RecordTexts.State, row => row.State),
            new("kept", () => RecordTexts.KeptOn, row => (DateTimeOffset?)row.Record.KeptAt) { OnlyExported = true },
        ],
    };
}
