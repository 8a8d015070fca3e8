using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Records;
using LinyingTalent.Platform.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace LinyingTalent.EarlierRounds;

internal static class EarlierRoundsModule
{
    public static IServiceCollection AddEarlierRounds(this IServiceCollection services) => services.AddSingleton<HeldRounds>().AddPart(EarlierRoundKinds.Part, EarlierRoundKinds.Rounds);
}

/// <summary>Takes rounds that were run here into the same records, so that the programme's figures know both and a recount counts both.</summary>
internal sealed class HeldRounds(RecordDesk desk)
{
    /// <summary>A round that ended with honours; a repeat changes nothing.</summary>
    public async Task Count(CaseId round, string name, DateOnly published, int honoured)
    {
        string digits = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(round.ToString())))[..RecordId.Length];
        var values = new Dictionary<string, string>
        {
            [EarlierRoundKinds.Name.Key] = name,
            [EarlierRoundKinds.Held.Key] = StoredDay.Write(published),
            [EarlierRoundKinds.Honoured.Key] = honoured.ToString(CultureInfo.InvariantCulture),
        };
        await desk.Keep(EarlierRoundKinds.Rounds, new RecordId(round.Division.County, digits), values, opened: null, Actor.Process, $"round-{round}");
    }
}
