using LinyingTalent.Platform.Text;

namespace LinyingTalent.Operations.Processes;

internal static class ProcessTexts
{
    private static readonly PhraseBook Book = new(typeof(ProcessTexts));

    public static Phrase ListTitle => Book.Phrase();

    public static Phrase ListLead => Book.Phrase();

    public static Phrase NoProcess => Book.Phrase();

    public static Phrase Instance => Book.Phrase();

    public static Phrase Kind => Book.Phrase();

    public static Phrase State => Book.Phrase();

    public static Phrase CreatedAt => Book.Phrase();

    public static Phrase UpdatedAt => Book.Phrase();

    public static Phrase Pending => Book.Phrase();

    public static Phrase Running => Book.Phrase();

    public static Phrase Suspended => Book.Phrase();

    public static Phrase Failed => Book.Phrase();

    public static Phrase Terminated => Book.Phrase();

    public static Phrase Completed => Book.Phrase();

    public static Phrase Stuck => Book.Phrase();

    public static Phrase FailedBecause => Book.Phrase();

    public static Phrase Case => Book.Phrase();

    public static Phrase OpenCase => Book.Phrase();

    public static Phrase Input => Book.Phrase();

    public static Phrase Output => Book.Phrase();

    public static Phrase Acts => Book.Phrase();

    public static Phrase Timeline => Book.Phrase();

    public static Phrase NoHistory => Book.Phrase();

    public static Phrase RawHistory(int count) => Book.Phrase([count]);

    public static Phrase DoAct => Book.Phrase();

    public static Phrase Act => Book.Phrase();

    public static Phrase Wake => Book.Phrase();

    public static Phrase WakeHint => Book.Phrase();

    public static Phrase Raise => Book.Phrase();

    public static Phrase RaiseHint => Book.Phrase();

    public static Phrase Suspend => Book.Phrase();

    public static Phrase SuspendHint => Book.Phrase();

    public static Phrase Resume => Book.Phrase();

    public static Phrase ResumeHint => Book.Phrase();

    public static Phrase Terminate => Book.Phrase();

    public static Phrase TerminateHint => Book.Phrase();

    public static Phrase Restart => Book.Phrase();

    public static Phrase RestartHint => Book.Phrase();

    public static Phrase Event => Book.Phrase();

    public static Phrase EventHint => Book.Phrase();

    public static Phrase Payload => Book.Phrase();

    public static Phrase Reason => Book.Phrase();

    public static Phrase ReasonHint => Book.Phrase();

    public static Phrase Submit => Book.Phrase();

    public static Phrase IsOver => Book.Phrase();

    public static Phrase Runs => Book.Phrase();

    public static Phrase IsHeld => Book.Phrase();

    public static Phrase IsNotHeld => Book.Phrase();

    public static Phrase DidBegin => Book.Phrase();

    public static Phrase DidStep(Wording step) => Book.Phrase([step]);

    public static Phrase DidFail(Wording step) => Book.Phrase([step]);

    public static Phrase DidBeginBelow(Wording kind) => Book.Phrase([kind]);

    public static Phrase DidEndBelow(Wording kind) => Book.Phrase([kind]);

    public static Phrase DidFailBelow(Wording kind) => Book.Phrase([kind]);

    public static Phrase DidReach(DateTimeOffset at) => Book.Phrase([at]);

    public static Phrase DidReceive(string name) => Book.Phrase([name]);

    public static Phrase DidSuspend => Book.Phrase();

    public static Phrase DidResume => Book.Phrase();

    public static Phrase DidTerminate => Book.Phrase();

    public static Phrase DidContinue => Book.Phrase();

    public static Phrase DidEnd => Book.Phrase();

    public static Phrase DidEndFailed => Book.Phrase();

    public static Phrase DoesStep(Wording step) => Book.Phrase([step]);

    public static Phrase WaitsUntil(DateTimeOffset at) => Book.Phrase([at]);

    public static Phrase WaitsBelow(Wording kind) => Book.Phrase([kind]);

    public static Phrase DidReceiveForm => Book.Phrase();

    public static Phrase DidWake => Book.Phrase();

    public static Phrase CompletedTitle => Book.Phrase();

    public static Phrase BackToOpen => Book.Phrase();

    public static Phrase Begins => Book.Phrase();

    public static Phrase NoneCompleted => Book.Phrase();

    public static Phrase NoneOnThisPage => Book.Phrase();
}
