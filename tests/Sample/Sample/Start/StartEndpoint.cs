using LinyingTalent.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.Sample.Start;

/// <summary>Opens a case: the row first, then its process.</summary>
public sealed class StartEndpoint(SampleTable table, SampleStarter starter, SampleTerms terms, TimeProvider time)
{
    [Function("SampleStart_Show")]
    public Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "sample")] HttpRequest request) =>
        PageAsync(StartForm.Empty(), showErrors: false);

    [Function("SampleStart_Post")]
    public async Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "sample")] HttpRequest request, [DurableClient] DurableTaskClient client)
    {
        if (!request.HasFormContentType) return Results.BadRequest();
        StartForm form = await StartForm.ReadAsync(request);
        if (form.SubjectError is not null) return await PageAsync(form, showErrors: true);

        DateTimeOffset now = time.GetUtcNow();
        var opened = new SampleCase(form.Key, form.Subject, SampleState.Waiting, now, now + terms.TimeToConfirm, ConfirmedAt: null);
        if (await table.TryOpenAsync(opened)) await starter.StartAsync(client, opened);
        return Pages.GoTo(SampleModule.Case(form.Key));
    }

    private async Task<IResult> PageAsync(StartForm form, bool showErrors) => Pages.Show<StartPage>(
        new { Form = form, ShowErrors = showErrors, Counts = await table.ReadCountsAsync() },
        showErrors ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
}
