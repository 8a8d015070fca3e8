using LinyingTalent.Platform.Attachments;
using LinyingTalent.Platform.Cases;

namespace LinyingTalent.AwardRounds.Notices;

/// <summary>The proofs of posting: in the round's folder.</summary>
internal sealed class PostingFiles(RoundTable rounds, SubmissionTable submissions)
{
    public const string Container = "round-files";

    public static AttachmentFolder FolderOf(CaseId round) => new(Container, round.ToString());

    /// <summary>The files that a round names, and those of what is on its way to it.</summary>
    public async Task<IReadOnlyCollection<Attachment>> UsedBy(string record)
    {
        if (!CaseId.TryParse(record, out CaseId id)) return [];

        // What waits is read before the round: what is taken up in between is found in one of them at least.
        List<Attachment> waiting = await submissions.For(id)
            .Select(submission => System.Text.Json.JsonSerializer.Deserialize<RoundCommand>(submission.Body, CaseJson.Options))
            .OfType<RecordPosting>().Select(command => command.Posting.Proof).ToListAsync();
        return [.. waiting, .. (await rounds.Find(id))?.State.Notices.SelectMany(notice => notice.Postings).Select(posting => posting.Proof) ?? []];
    }
}
