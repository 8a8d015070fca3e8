using System.Text.Json;
using LinyingTalent.AdvisorSelection.Campaigns;
using LinyingTalent.Appointments;
using LinyingTalent.Certificates;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.People;
using LinyingTalent.Platform.Rules;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Trades;
using LinyingTalent.Visits;

namespace LinyingTalent.AdvisorSelection;

/// <summary>
/// Made-up cases, as submissions that people would have sent: the processes take them up as they take up any other, so each
/// case stands where its last submission left it.
/// </summary>
internal sealed class SelectionDemo(
    SubmissionTable submissions, AppointmentDesk appointments, CurrentRules rules, CertificateDesk certificates, VisitDesk visits,
    KeyedHash hash, PersonalDataCipher cipher, TimeProvider time)
{
    private static readonly Actor Township = new("township", "乡镇经办人");
    private static readonly Actor County = new("county", "何县办");
    private static readonly (Actor Person, string Department) Organization = (new("department-organization", "祁组办"), "organization");
    private static readonly (Actor Person, string Department) Agriculture = (new("department-agriculture", "田农办"), "agriculture");

    private int sent;
    private int daysAgo = CampaignDemo.OpenDaysAgo;

    public async Task HandIn()
    {
        // One waits for the township, one for the county, one for the village, one for the end of its notice.
        await Propose("411122102", 0, "陈志远", "周雨禾");
        CaseId reviewed = await Propose("411122108", 0, "吴建国", "郑晓麦", "冯立秋");
        await Send(reviewed, Township, new ConfirmAnalysis(1, "两委讨论一致，建议按排序聘请。"));
        await Opinion(reviewed, Organization, objects: false, "");
        CaseId returned = await Propose("411122108", 1, "褚田生");
        await Send(returned, Township, new Return(1, "请补充本人每月可到村服务的时间，并说明如何解决销路问题。"));
        CaseId noticed = await Propose("411122102", 1, "许耕生", "马秀禾");
        await Send(noticed, Township, new ConfirmAnalysis(1, "条件符合，同意排序。"));
        await Opinion(noticed, Organization, objects: false, "");
        await Opinion(noticed, Agriculture, objects: false, "");
        await Send(noticed, County, new Approve(2, 1, "同意，按规定公示。"));

        // In the earlier campaign, which held no notice: one waits for the answers of those invited, one has ended.
        daysAgo = CampaignDemo.EarlierDaysAgo;
        CaseId invited = await Propose("411122204", 0, "卫长青", "蒋小满");
        await Send(invited, Township, new ConfirmAnalysis(1, "均符合条件，同意排序。"));
        await Opinion(invited, Organization, objects: false, "");
        await Opinion(invited, Agriculture, objects: true, "卫长青上半年在外经营，建议确认其到村服务时间。");
        await Send(invited, County, new Approve(2, 2, "同意聘请两名顾问。", "已与本人核实：下半年起每月到村不少于两天，异议事项已解决。"));
        CaseId ended = await Propose("411122204", 1, "沈国良", "韩春生");
        await Send(ended, Township, new ConfirmAnalysis(1, "沈国良经验丰富，建议聘请。"));
        await Opinion(ended, Organization, objects: false, "");
        await Opinion(ended, Agriculture, objects: false, "");
        await Send(ended, County, new Approve(2, 1, "同意。"));
        await Send(ended, Actor.Link("沈国良"), new Answer(1, Accepts: true, null), Instances.Invitation(ended.ToString(), 1));

        // And three who were appointed before this year's selections, so that there are visits to see.
        await Serves("411122204", 2, "秦守田", days: 400);
        await Serves("411122108", 2, "许麦香", days: 215);
        await Serves("411122102", 2, "孔令禾", days: 48);
    }

    private async Task Serves(string township, int village, string name, int days)
    {
        DivisionCode place = DivisionRegistry.Linying.VillagesIn(DivisionCode.Parse(township + "000")).ElementAt(village).Code;
        DateOnly from = ShanghaiTime.DateOf(time.GetUtcNow()).AddDays(-days);
        var id = new CaseId(place, from.Year, 1);
        string number = await certificates.AllotAppointment(place, from.Year, Instances.Invitation(id.ToString(), 1));
        DateOnly to = from.AddYears(CampaignDefaults.Of(await rules.Read(), place.County, from).TermYears).AddDays(-1);
        var appointment = new Appointment(place, Person(id, 1, name).Person, id, 1, name, number, from, to);
        await certificates.Issue(new AppointmentToCertify(number, place, name, from, to, IssuedOn: from));
        await appointments.TryClaim(appointment);
        await appointments.Begin(appointment);
        await visits.Begin(new AppointmentToVisit(number, place, name, Email: null, from, to));
    }

    // To the selection itself, which takes all of these in their order, and not to the part that waits for the department.
    private Task Opinion(CaseId id, (Actor Person, string Department) from, bool objects, string reason) =>
        Send(id, from.Person, new GiveOpinion(2, from.Department, objects, reason));

    private async Task<CaseId> Propose(string township, int village, params string[] names)
    {
        Division place = DivisionRegistry.Linying.VillagesIn(DivisionCode.Parse(township + "000")).ElementAt(village);
        var id = new CaseId(place.Code, time.GetUtcNow().Year, 1);
        var proposal = new Proposal(
            "群众盼望有人指导大蒜、辣椒种植，打开网上销路。", [Trade.Planting, Trade.Commerce],
            $"{place.Name}以种植为主，青壮年多在外务工，村集体收入主要来自土地流转。", "希望聘请懂技术、有销路、热心家乡的人担任顾问。",
            Math.Min(2, names.Length), [.. names.Select((name, i) => Person(id, i + 1, name))]);
        await Send(id, new Actor($"village-{place.Code}", $"{place.Name}村委会"), new ProposeCandidates(proposal));
        return id;
    }

    private Candidate Person(CaseId id, int number, string name)
    {
        int seed = name.Sum(letter => letter);
        var born = new DateOnly(1965 + (seed % 30), 1 + (seed % 12), 1 + (seed % 28));
        if (!IdentityNumber.TryParse(UnassignedNumbers.IdentityNumber(born, seed % 1000), DateOnly.MaxValue, out IdentityNumber? identity, out var wrong)
            || !Telephone.TryParse(UnassignedNumbers.Mobile(seed * 37), out Telephone? telephone, out wrong))
            throw new InvalidOperationException($"The demonstration's person {name} is made up wrongly: {wrong}");
        string person = hash.Of(identity);
        return new Candidate(
            number, person, name, born, cipher.Encrypt(identity.Reveal(), Sealed.Identity(id, person)), cipher.Encrypt(telephone.Reveal(), Sealed.Telephone(id, person)),
            Email: null, (CandidateKind)(seed % 6), number == 1 ? [Trade.Planting, Trade.Commerce] : [Trade.Commerce], 4 + (seed % 12), Roots: seed % 3 != 0,
            1 + (seed % 4), "愿意把自己的经验和渠道带回村里，帮乡亲们多增收。", Consents: true);
    }

    // Each a little later than the one before: they are taken up in this order.
    private Task Send(CaseId id, Actor by, SelectionCommand command, string? instance = null) => submissions.Keep(new Submission(
        id, Key(id, by, command), instance ?? Instances.Selection(id), SubmissionInbox.Event, instance is null ? nameof(SelectionProcess) : null,
        by, time.GetUtcNow().AddDays(-daysAgo).AddMinutes(sent++), JsonSerializer.Serialize(command, CaseJson.Options)));

    // The same at every start, so that a first start that was broken off and begins again sends nothing twice.
    private static IdempotencyKey Key(CaseId id, Actor by, SelectionCommand command)
    {
        byte[] digest = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{id}/{by.Id}/{command.GetType().Name}"));
        return IdempotencyKey.TryParse(Convert.ToHexStringLower(digest.AsSpan(0, 16)), out IdempotencyKey key, out _) ? key : default;
    }
}
