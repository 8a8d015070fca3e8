using System.Net;
using System.Text;
using LinyingTalent.AwardRounds.Replay;
using LinyingTalent.Tests.Journeys;

namespace LinyingTalent.Tests.AwardRounds.Replay;

/// <summary>Anyone, without signing in, has a record computed again.</summary>
public sealed class CheckPageTests
{
    [Fact]
    public async Task Check_RecordsThatHoldDifferOrAreNone_AreToldApart()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person anyone = await county.Person();
        RoundRecord record = GivenRecord.Of(1);

        Seen holds = await Send(anyone, record.Write());
        holds.Status.ShouldBe(HttpStatusCode.OK);
        holds.Text.ShouldContain("重新计算的结果与记录一致");
        holds.Text.ShouldContain(record.Result.Winners[0]);
        holds.Page.QuerySelectorAll("table.data tbody tr").Length.ShouldBeGreaterThanOrEqualTo(record.Result.Places.Count);

        Seen differs = await Send(anyone, (record with { Result = record.Result with { FreezeHash = "00" } }).Write());
        differs.Text.ShouldContain("重新计算的结果与记录不一致");
        differs.Text.ShouldContain("评分标准校验值");

        Seen none = await Send(anyone, Encoding.UTF8.GetBytes("<html>"));
        none.Status.ShouldBe(HttpStatusCode.BadRequest);
        none.ErrorOf("record").ShouldContain("这不是可用的评选记录");
    }

    private static async Task<Seen> Send(Person person, byte[] content) =>
        await person.SendFiles(await person.Get(CheckEndpoint.Path), [], ("record", "round.json", content));
}
