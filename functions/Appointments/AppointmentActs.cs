using System.Globalization;
using LinyingTalent.Certificates;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Notifications;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Rules;
using LinyingTalent.Platform.Time;
using LinyingTalent.Visits;

namespace LinyingTalent.Appointments;

/// <summary>Does what people, or the calendar, want done to an appointment, and what follows from it elsewhere.</summary>
internal sealed class AppointmentActs(
    AppointmentTable appointments, CertificateDesk certificates, VisitDesk visits, AbsenceCopies absences, Outbox outbox, CurrentRules rules, TimeProvider time)
{
    public async Task<TenurePolicy> PolicyOn(DivisionCode village, DateOnly day)
    {
        RuleTable table = await rules.Read();
        int Whole(string rule) => table.Value(rule, village, day).Whole;
        return new TenurePolicy(
            [Whole("appointment.reminder-first"), Whole("appointment.reminder-second"), Whole("appointment.reminder-last")], Whole("appointment.renew-from"),
            Whole("appointment.assessment.good"), Whole("appointment.assessment.fair"));
    }

    /// <summary>Reads, decides, writes; another act that came between makes it read and decide again. A repeat changes nothing.</summary>
    /// <param name="key">The act's idempotency key.</param>
    /// <param name="seen">The version that the person had before them; null where no page was involved.</param>
    /// <returns>Why not; null when it is done, now or before.</returns>
    public async Task<Refusal?> Do(AppointmentId id, string key, TenureCommand command, Actor by, int? seen)
    {
        while (!await appointments.Happened(id, key))
        {
            DateTimeOffset now = time.GetUtcNow();
            DateOnly today = ShanghaiTime.DateOf(now);
            Tenure before = (await appointments.Find(id))!;
            TenurePolicy policy = await PolicyOn(id.Village, today);
            if (TenureRules.WhyNot(before, command, seen, policy, today) is { } refusal)
            {
                // Another copy of the same act may have been written since: then this one asks for nothing new.
                if (await appointments.Happened(id, key)) break;
                return refusal;
            }

            Tenure next = TenureRules.Apply(before, command, by, today);
            var entry = new HistoryEntry(next.Sequence, now, by, command.GetType().Name, AppointmentWords.ArgumentsOf(before, next, command), command.Why);
            IReadOnlyList<Notification> copies = await absences.Of(by, id.Village, AppointmentWords.What(entry), AppointmentLinks.Page(id));
            await appointments.TryCommit(new TenureChange(key, next, TenureRules.NextDue(next, policy), entry, [.. AppointmentNotices.For(next, command), .. copies]));
        }

        await outbox.Dispatch(AppointmentTable.Name, id.Village.ToString());
        return null;
    }

    /// <summary>What follows elsewhere: an appointment that ended early loses its certificate and its claim; a renewed one gets its next term.</summary>
    public async Task Settle(AppointmentId id)
    {
        if (await appointments.Find(id) is { Unsettled: true, Renewal: { Next: null } renewal } decided) await BeginNextTerm(decided, renewal);
        Tenure tenure = (await appointments.Find(id))!;
        if (tenure.Unsettled && tenure.State is TenureState.Resigned or TenureState.Dismissed) await EndElsewhere(tenure);
        if (tenure.Unsettled) await appointments.Note(tenure with { Unsettled = false }, TenureRules.NextDue(tenure, await PolicyOn(id.Village, ShanghaiTime.DateOf(time.GetUtcNow()))));
        await outbox.Dispatch(AppointmentTable.Name, id.Village.ToString());
    }

    /// <summary>A certificate was corrected: the appointment says what it says. Told twice it changes nothing.</summary>
    public async Task NoteCorrection(CertificateCorrection correction)
    {
        AppointmentId id = AppointmentId.Of(correction.Division, correction.Certificate);
        if (await appointments.Find(id) is null) return;
        await Do(
            id, string.Create(CultureInfo.InvariantCulture, $"corrected-{correction.Edition}"), new NoteCorrected(correction.Name, correction.From, correction.To),
            Actor.Process, seen: null);
        if (await appointments.Find(id) is { State: TenureState.Serving, Renewal: null } tenure) await appointments.Prolong(tenure.Appointment);
    }

    /// <summary>Does everything that the calendar asks for on a day.</summary>
    public async Task LookAt(AppointmentId id, DateOnly today)
    {
        TenurePolicy policy = await PolicyOn(id.Village, today);
        while (await appointments.Find(id) is { } tenure && TenureRules.DueOn(tenure, policy, today) is { } due)
        {
            (string key, TenureCommand command) = due switch
            {
                AssessYear assess => ($"assess-{assess.Year.Number}", new NoteAssessment(await Assess(tenure, assess.Year, policy))),
                RemindOfEnd remind => ($"remind-{remind.Days}-{tenure.Appointment.To:yyyyMMdd}", due),
                _ => ("expire", due),
            };
            await Do(id, key, command, Actor.Process, seen: null);
        }

        if (await appointments.Find(id) is { } seen) await appointments.Note(seen, TenureRules.NextDue(seen, policy));
    }

    private async Task<Assessment> Assess(Tenure tenure, ServiceYear year, TenurePolicy policy)
    {
        Appointment appointment = tenure.Appointment;
        int confirmed = (await visits.Confirmed(appointment.Village, appointment.Certificate, year.From, year.To)).Count;
        return Assessment.Of(year, confirmed, await visits.Due(appointment.Village, appointment.Certificate, year.From, year.To), policy);
    }

    private async Task EndElsewhere(Tenure tenure)
    {
        await certificates.Revoke(tenure.Appointment.Certificate, $"end-{tenure.Id.Number}", tenure.EndedBy!, tenure.EndReason!);
        await appointments.Release(tenure.Appointment);
        await visits.EndOn(tenure.Appointment.Village, tenure.Appointment.Certificate, tenure.EndedOn!.Value);

        // A next term that was decided before ends with this one.
        if (tenure.Renewal?.Next is not { } next) return;
        TenureCommand command = tenure.State == TenureState.Resigned ? new ResignAppointment(tenure.EndReason!) : new DismissAdvisor(tenure.EndReason!);
        AppointmentId nextId = AppointmentId.Parse(next);
        await Do(nextId, $"with-{tenure.Id.Number}", command, tenure.EndedBy!, seen: null);
        await Settle(nextId);
    }

    // Number, certificate, term, claim: in this order, each the same again when a crash makes the step begin anew.
    private async Task BeginNextTerm(Tenure tenure, Renewal renewal)
    {
        Appointment ending = tenure.Appointment;
        DateOnly from = ending.To.AddDays(1);
        string number = await certificates.AllotAppointment(ending.Village, renewal.DecidedOn.Year, $"renewal-{tenure.Id}");
        await certificates.Issue(new AppointmentToCertify(number, ending.Village, ending.Name, from, renewal.To, renewal.DecidedOn));
        Appointment next = ending with { Certificate = number, From = from, To = renewal.To };
        await appointments.Begin(Tenure.Begun(next), time.GetUtcNow());
        if (tenure.State == TenureState.Serving)
        {
            await appointments.Prolong(next);
            await visits.Begin(new AppointmentToVisit(
                number, next.Village, next.Name, Email: null, from, next.To, Follows: ending.Certificate));
        }

        await Do(tenure.Id, string.Create(CultureInfo.InvariantCulture, $"renewed-{renewal.To:yyyyMMdd}"), new NoteRenewed(AppointmentId.Of(next.Village, number).ToString()), Actor.Process, seen: null);
    }
}
