using Microsoft.AspNetCore.Components;

namespace LinyingTalent.Platform.Web.Forms;

/// <summary>What all fields have in common: the label, the hint, what was typed and what is wrong with it.</summary>
public abstract class Field : ComponentBase
{
    /// <summary>The form around the field.</summary>
    [CascadingParameter]
    public FormInput Input { get; set; } = new();

    /// <summary>The name it is sent under; also its id on the page, so no two forms on a page share one.</summary>
    [Parameter, EditorRequired]
    public required string Name { get; set; }

    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>A line below the label, read out with the field.</summary>
    [Parameter]
    public string? Hint { get; set; }

    /// <summary>Marks the label; what is not marked has to be filled in.</summary>
    [Parameter]
    public bool Optional { get; set; }

    /// <summary>Further attributes of the input itself, such as autocomplete or inputmode.</summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? Attributes { get; set; }

    internal string? Error => Input.ErrorOf(Name);

    internal string HintId => Name + "-hint";

    internal string ErrorId => Name + "-error";

    protected string Typed => Input[Name];

    /// <summary>The ids of the hint and of the error, where there are any; null leaves the attribute out.</summary>
    protected string? DescribedBy => (Hint, Error) switch
    {
        (null, null) => null,
        (_, null) => HintId,
        (null, _) => ErrorId,
        _ => $"{HintId} {ErrorId}",
    };

    /// <summary>What every input has, whatever its kind.</summary>
    protected IEnumerable<KeyValuePair<string, object>> InputAttributes
    {
        get
        {
            yield return new("id", Name);
            yield return new("name", Name);
            if (DescribedBy is { } notes) yield return new("aria-describedby", notes);
            if (Error is not null) yield return new("aria-invalid", "true");
            foreach (KeyValuePair<string, object> further in Attributes ?? new Dictionary<string, object>()) yield return further;
        }
    }
}
