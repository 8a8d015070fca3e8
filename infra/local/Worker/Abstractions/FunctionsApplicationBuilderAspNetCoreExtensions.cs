namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>ASP.NET Core integration: <c>HttpRequest</c>, <c>IActionResult</c> and <c>IResult</c> in functions.</summary>
public static class FunctionsApplicationBuilderAspNetCoreExtensions
{
    public static FunctionsApplicationBuilder ConfigureFunctionsWebApplication(this FunctionsApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.UseAspNetCore();
        return builder;
    }
}
