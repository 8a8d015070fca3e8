using LinyingTalent.Platform.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Tests.Architecture.Planted;

/// <summary>Routes that hide one another, and policies that are absent, double or empty.</summary>
internal static class FaultyRoutes
{
    [Function("A_Everything")]
    [AllowedToAnyone]
    public static IResult Everything([HttpTrigger("get", Route = "{*path}")] HttpRequest request) => Results.Ok(request.Path);

    [Function("B_One")]
    [AllowedToAnyone]
    public static IResult One([HttpTrigger("get", Route = "cases/{id}")] HttpRequest request) => Results.Ok(request.Path);

    [Function("C_New")]
    [AllowedToAnyone]
    public static IResult New([HttpTrigger("get", Route = "cases/new")] HttpRequest request) => Results.Ok(request.Path);

    [Function("NoPolicy")]
    public static IResult NoPolicy([HttpTrigger("post", Route = "a")] HttpRequest request) => Results.Ok(request.Path);

    [Function("NoRole")]
    [Allowed]
    public static IResult NoRole([HttpTrigger("post", Route = "b")] HttpRequest request) => Results.Ok(request.Path);

    [Function("TwoPolicies")]
    [Allowed(Role.County)]
    [AllowedToAnyone]
    public static IResult TwoPolicies([HttpTrigger("post", Route = "c")] HttpRequest request) => Results.Ok(request.Path);
}
