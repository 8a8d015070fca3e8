using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace LinyingTalent.Platform.Web;

/// <summary>The root of every answer: frame and model reach the components below, whatever their depth.</summary>
internal sealed class PageHost<TPage, TModel> : ComponentBase
    where TPage : IComponent
{
    [Parameter, EditorRequired]
    public required PageFrame Frame { get; set; }

    [Parameter, EditorRequired]
    public required TModel Model { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder) => Cascade(Frame, Cascade(Model, Layout))(builder);

    private static RenderFragment Cascade<T>(T value, RenderFragment content) => builder =>
    {
        builder.OpenComponent<CascadingValue<T>>(0);
        builder.AddComponentParameter(1, nameof(CascadingValue<>.Value), value);
        builder.AddComponentParameter(2, nameof(CascadingValue<>.IsFixed), true);
        builder.AddComponentParameter(3, nameof(CascadingValue<>.ChildContent), content);
        builder.CloseComponent();
    };

    private static void Layout(RenderTreeBuilder builder)
    {
        builder.OpenComponent<LayoutView>(0);
        builder.AddComponentParameter(1, nameof(LayoutView.Layout), typeof(SiteLayout));
        builder.AddComponentParameter(2, nameof(LayoutView.ChildContent), (RenderFragment)Page);
        builder.CloseComponent();
    }

    private static void Page(RenderTreeBuilder builder)
    {
        builder.OpenComponent<TPage>(0);
        builder.CloseComponent();
    }
}
