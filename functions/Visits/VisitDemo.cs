using System.Security.Cryptography;
using System.Text;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Time;

namespace LinyingTalent.Visits;

/// <summary>
/// Made-up visits of those who serve for a while already: most are confirmed, one waits for its village, one was rejected, and the
/// latest that were due are missing.
/// </summary>
internal sealed class VisitDemo(VisitTable visits, VisitBook book, TimeProvider time)
{
    private static readonly (string Place, string Done, string Outcome)[] Stories =
    [
        ("村委会和大蒜种植基地", "查看大蒜苗情，现场讲解冬前浇水和病虫害防治，走访种植户 6 户。", "3 户改用了新的防治办法。"),
        ("村文化广场", "组织辣椒种植户座谈，介绍外地订单收购的做法，联系一家加工企业。", "企业答应先收购 20 亩试种。"),
        ("返乡青年的电商小院", "指导直播选品和包装，帮助完善网店资料。", "当周线上售出农产品 120 单。"),
        ("村委会", "和村两委商量闲置校舍改造，介绍可以申请的补助政策。", ""),
    ];

    public async Task Load()
    {
        DateOnly today = ShanghaiTime.DateOf(time.GetUtcNow());
        int told = 0;
        foreach (Division county in DivisionRegistry.Linying.Counties)
        {
            List<VisitPlan> plans = await visits.PlansIn(county.Code).Select(plan => plan.State).ToListAsync();
            foreach (VisitPlan plan in plans)
            {
                // The last duty that has come stays open: it is what the work list shows as overdue.
                List<VisitDuty> past = [.. plan.Duties.Where(duty => duty.IsOpen && duty.Due < today).SkipLast(1)];
                foreach ((int index, VisitDuty duty) in past.Index())
                {
                    if (index == 1) await Tell(plan, duty.Due.AddDays(-9), Stories[told % Stories.Length], confirms: false);
                    await Tell(plan, duty.Due.AddDays(-6), Stories[told++ % Stories.Length], confirms: true);
                }

                if (past.Count > 0) await Tell(plan, today.AddDays(-2), Stories[told++ % Stories.Length], confirms: null);
            }
        }
    }

    /// <param name="confirms">What the village says; null where it has not spoken yet.</param>
    private async Task Tell(VisitPlan plan, DateOnly day, (string Place, string Done, string Outcome) story, bool? confirms)
    {
        // The same at every start, so that a first start that was broken off and begins again tells nothing twice.
        byte[] digest = SHA256.HashData(Encoding.UTF8.GetBytes($"{plan.Id.Appointment}/{day:yyyyMMdd}"));
        var id = new VisitId(plan.Id.Village, Convert.ToHexStringLower(digest.AsSpan(0, 16)));
        DateTimeOffset at = ShanghaiTime.At(day, new TimeOnly(17, 30));
        await book.Record(
            new Visit(id, plan.Id, plan.Name, day, story.Place, story.Done, story.Outcome, Photo: null, Actor.Link(plan.Name), at), byVillage: false);
        if (confirms is { } says)
        {
            var village = new Actor($"village-{plan.Id.Village}", $"{DivisionRegistry.Linying.Find(plan.Id.Village)!.Name}村委会");
            await book.Decide(id, says, says ? "" : "当天没有到村，请核对日期后重新填写。", village, key: id.Digits);
        }
    }
}
