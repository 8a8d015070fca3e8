using System.Globalization;
using LinyingTalent.AwardRounds.Nominate;
using LinyingTalent.Platform.Attachments;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.AwardRounds.Screen;

/// <summary>补正: whoever nominated corrects it by the link that came with the reason.</summary>
internal sealed class CorrectEndpoint(
    RoundTable rounds, NominationTable nominations, NominationBook book, RoundDesk desk, NominateForm form, FormTable forms, LinkTokens tokens, FormGuard guard, Pages pages, TimeProvider time)
{
    private const string Route = "corrections/{nomination}/{turn}/{token}";

    [Function("Nomination_Correct")]
    [AllowedToAnyone]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string nomination, string turn, string token) =>
        await Find(nomination, turn, token) is not var (round, found) ? pages.Absent()
        : found.Step != NominationStep.Returned ? pages.Refused(new NothingToCorrect())
        : found.CorrectBy!.At < time.GetUtcNow() ? pages.Refused(new CorrectionTooLate(found.CorrectBy.At))
        : Page(round, found, token, NominateForm.Fill(found.Nominee));

    [Function("Nomination_Correct_Post")]
    [AllowedToAnyone]
    public async Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string nomination, string turn, string token,
        [DurableClient] DurableTaskClient processes)
    {
        if (await Find(nomination, turn, token) is not var (round, found)) return pages.Absent();
        FormInput input = await request.ReadInput();
        Refusal? broken = guard.Check(request, input, out IdempotencyKey key);

        // The same form again finds what it did; another one finds nothing to correct any more, and no form to show again.
        if (found.Step != NominationStep.Returned)
            return broken is null && await nominations.Happened(found.Part, key.ToString()) ? pages.Show<CorrectedPage, CorrectedModel>(new CorrectedModel(round)) : pages.Refused(new NothingToCorrect());
        if (broken is not null) return Page(round, found, token, input, broken);
        AttachmentFolder folder = NominateForm.FolderOf(round.Id, found.Record);
        await form.TakeFiles(input, folder);
        if (form.ReadNominee(input, round.Id, found.Record, ShanghaiTime.DateOf(time.GetUtcNow()), found.Nominee, found.Nominee.IsUnit) is not { } nominee) return Page(round, found, token, input);

        // Another person or another township would be another nomination.
        if (nominee.Person != found.Nominee.Person) input.Refuse("identity", CorrectTexts.AnotherPerson);
        if (nominee.Village.Township != found.Nominee.Village.Township) input.Refuse("village", CorrectTexts.AnotherTownship);
        if (input.Errors.Count > 0) return Page(round, found, token, input);
        var command = new CorrectNomination(found.Number, found.Turn, nominee);
        if (await book.WhyNot(found.Id, key, command, time.GetUtcNow()) is { } refusal) return pages.Refused(refusal);
        await forms.Keep(new NominationForms(round.Id, found.Record, "", "", NominateForm.FilesIn(input), HandedIn: true));
        await desk.HandIn(found.Id, NominationActivities.InstancePart(found.Turn), starts: false, key, command, Actor.Link(found.Nominator.Name), processes);
        return pages.Show<CorrectedPage, CorrectedModel>(new CorrectedModel(round));
    }

    private async Task<(Round Round, Nomination Nomination)?> Find(string nomination, string turn, string token) =>
        NominationId.TryParse(nomination, out NominationId id) && int.TryParse(turn, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
        && (await nominations.Find(id))?.State is { } found && found.Turn >= number && tokens.Opens(token, RoundLinks.Correct(id, number), found.Nonce)
            ? ((await rounds.Find(id.Round))!.State, found) : null;

    private IResult Page(Round round, Nomination nomination, string token, FormInput input, Refusal? refusal = null) => pages.Form<CorrectPage, CorrectModel>(
        new CorrectModel(round, nomination, token, form.Villages(round.Id.Division), input, IdempotencyKey.Create().ToString(), refusal), input, refusal);
}

/// <param name="Key">The idempotency key of this copy of the form.</param>
internal sealed record CorrectModel(
    Round Round, Nomination Nomination, string Token, IReadOnlyList<FormOption> Villages, FormInput Input, string Key, Refusal? Refusal);

internal sealed record CorrectedModel(Round Round);
