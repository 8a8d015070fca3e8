using LinyingTalent.LocalRuntime.Worker;
using Microsoft.AspNetCore.Routing.Template;

namespace LinyingTalent.LocalRuntime.Triggers.Http;

/// <summary>A function's place: the template with its prefix, and the methods (null: all).</summary>
internal sealed record HttpRoute(Function Function, string Template, string[]? Methods)
{
    /// <summary>Whether both answer exactly the same paths for some method: parameters' names do not matter, constraints do.</summary>
    public bool HasShapeOf(HttpRoute other) =>
        Shape.Equals(other.Shape, StringComparison.OrdinalIgnoreCase)
        && (Methods is null || other.Methods is null || Methods.Intersect(other.Methods, StringComparer.OrdinalIgnoreCase).Any());

    private string Shape => string.Join('/', TemplateParser.Parse(Template).Segments.Select(segment => string.Concat(segment.Parts.Select(ShapeOf))));

    private static string? ShapeOf(TemplatePart part)
    {
        if (!part.IsParameter) return part.Text;
        string constraints = string.Join(':', part.InlineConstraints.Select(constraint => constraint.Constraint));
        bool mayBeAbsent = part.IsOptional || part.DefaultValue is not null;
        return $"{{{(part.IsCatchAll ? "*" : "")}{constraints}{(mayBeAbsent ? "?" : "")}}}";
    }
}
