using LinyingTalent.Platform.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.Tests.Architecture.Planted;

/// <summary>Functions that the real SDK or host would refuse, or not see.</summary>
internal static class FaultyFunctions
{
    [Function("1st")]
    [AllowedToAnyone]
    public static IResult Digit([HttpTrigger("get", Route = "first")] HttpRequest request) => Results.Ok(request.Path);

    [Function("Same")]
    [AllowedToAnyone]
    public static IResult Same([HttpTrigger("get", Route = "cases/{id}")] HttpRequest request, string id) => Results.Ok(request.Path + id);

    [Function("same")]
    [AllowedToAnyone]
    public static IResult SameAgain([HttpTrigger("get", "post", Route = "cases/{number}")] HttpRequest request, string number) => Results.Ok(request.Path + number);

    [Function("OfTheHost")]
    [AllowedToAnyone]
    public static IResult OfTheHost([HttpTrigger("get", Route = "administration")] HttpRequest request) => Results.Ok(request.Path);

    [Function("NoTrigger")]
    public static string NoTrigger(string text) => text;

    [Function("Unseen")]
    internal static void Unseen([TimerTrigger("0 0 0 * * *")] TimerInfo timer) => ArgumentNullException.ThrowIfNull(timer);

    [Function("Unbound")]
    public static void Unbound([TimerTrigger("0 0 0 * * *")] DateTimeOffset timer, [DurableClient] DurableTaskClient client, ILookup<string, string> lookup) =>
        ArgumentNullException.ThrowIfNull(client, $"{timer} {lookup}");

    [Function("Host")]
    public static void Host([TimerTrigger("0 0 0 * * *")] TimerInfo the_timer) => ArgumentNullException.ThrowIfNull(the_timer);
}
