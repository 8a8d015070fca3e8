using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Records;
using LinyingTalent.Platform.Web;
using Microsoft.Extensions.DependencyInjection;

namespace LinyingTalent.Talents;

internal static class TalentsModule
{
    public static IServiceCollection AddTalents(this IServiceCollection services) => services
        .AddSingleton(TalentKinds.Talents)
        .AddSingleton<Register.RegistrationLimit>()
        .AddSingleton<TalentDemo>()
        .AddSingleton(provider => new DemoLoader(provider.GetRequiredService<TalentDemo>().Load))
        .AddSingleton<TalentRegistry>()
        .AddSingleton<Duplicates.MergeTable>()
        .AddSingleton<Duplicates.MergeDesk>()
        .AddSingleton(new NavigationLink(Duplicates.DuplicatesEndpoint.Path, () => Duplicates.DuplicateTexts.Title, Platform.Identity.Role.County))
        .AddSingleton(new NavigationLink(RecordLinks.List(TalentKinds.Talents), () => TalentTexts.Part, [.. RecordReader.Readers]));
}

/// <summary>A talent as those who match needs may see it.</summary>
internal sealed record TalentSeen(RecordId Id, string Name, Platform.Trades.Trade First, Platform.Trades.Trade? Second, int Years);

/// <summary>What other capabilities ask of the registry.</summary>
internal sealed class TalentRegistry(RecordTable records)
{
    /// <summary>Where anyone registers.</summary>
    public const string RegisterPath = TalentLinks.Register;

    /// <summary>Those of a division and all below it who agreed that villages with a need may see them.</summary>
    public IAsyncEnumerable<TalentSeen> SeenByVillages(Platform.Divisions.DivisionCode division) =>
        records.In(TalentKinds.Talents, division).Where(talent => !talent.Withdrawn && TalentKinds.ConsentNeeds.Of(talent)).Select(talent => new TalentSeen(
            talent.Id, TalentKinds.Person.Of(talent)!, TalentKinds.First.Of(talent),
            TalentKinds.Second.Stored(talent) is null ? null : TalentKinds.Second.Of(talent), TalentKinds.Years.Of(talent)));
}
