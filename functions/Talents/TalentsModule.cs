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
        .AddSingleton<Duplicates.DuplicateWeightsNow>()
        .AddSingleton<Duplicates.MergeTable>()
        .AddSingleton<Import.TalentBatchTable>()
        .AddSingleton<Import.OtherPeopleTable>()
        .AddScoped<Import.TalentCheck>()
        .AddScoped<Import.TalentBatches>()
        .AddSingleton<Duplicates.MergeDesk>()
        .AddSingleton(new Platform.Notifications.NotificationTemplate(
            SendLink.SendEndpoint.Template, arguments => (SendLink.SendTexts.MailSubject, SendLink.SendTexts.MailBody(arguments[0], arguments[1]))))
        .AddSingleton(new NavigationLink(Duplicates.DuplicatesEndpoint.Path, () => Duplicates.DuplicateTexts.Title, Platform.Identity.Role.County))
        .AddSingleton(new NavigationLink(RecordLinks.List(TalentKinds.Talents), () => TalentTexts.Part, [.. RecordReader.Readers]));
}

/// <summary>A talent as those who match needs may see it.</summary>
internal sealed record TalentSeen(RecordId Id, string Name, Platform.Trades.Trade First, Platform.Trades.Trade? Second, int Years);

/// <summary>Somebody whom a village puts forward out of the registry.</summary>
/// <param name="Identity">The identity number in full, to be checked and sealed again with the case, never for a page; null where none was given.</param>
/// <param name="Telephone">The same.</param>
internal sealed record TalentToPropose(TalentSeen Seen, string? Identity, string Telephone);

/// <summary>What other capabilities ask of the registry. Who did not agree to a purpose is not there for it.</summary>
internal sealed class TalentRegistry(RecordTable records, RecordIndex index, Platform.People.PersonalDataCipher cipher)
{
    /// <summary>What the page is called on which a record of another part is linked to the registry.</summary>
    public static Platform.Text.Phrase LinkText => Links.LinkTexts.Link;

    /// <summary>Where a record of a kind is linked to the registry.</summary>
    public static Func<RecordId, string> LinkPage(string kind) => id => Links.LinkEndpoint.PathOf(kind, id);

    /// <summary>Where anyone registers.</summary>
    public const string RegisterPath = TalentLinks.Register;

    public static string PagePath(RecordId id) => RecordLinks.Page(TalentKinds.Talents, id);

    /// <summary>Those of a division and all below it who agreed that villages with a need may see them.</summary>
    public Task<IReadOnlyList<TalentSeen>> SeenByVillages(Platform.Divisions.DivisionCode division) => With(TalentKinds.ConsentNeeds, division);

    /// <summary>Those of a division and all below it who agreed that villages may put them forward as advisors.</summary>
    public Task<IReadOnlyList<TalentSeen>> ToBeProposed(Platform.Divisions.DivisionCode division) => With(TalentKinds.ConsentPropose, division);

    /// <summary>Somebody of a village's county, for whom it fills in a form; null where there is nobody, or nobody who agreed.</summary>
    public async Task<TalentToPropose?> ToPropose(RecordId id, Platform.Divisions.DivisionCode village)
    {
        if (id.Division.County != village.County || await records.Find(TalentKinds.Talents, id) is not { } talent || !Agreed(talent, TalentKinds.ConsentPropose)) return null;
        return new TalentToPropose(Seen(talent), InFull(TalentKinds.Identity, talent), InFull(TalentKinds.Telephone, talent)!);
    }

    private string? InFull(RecordField field, KeptRecord talent) => field.Stored(talent) is { } stored ? field.Reveal(stored, talent.Id.ToString(), cipher) : null;

    private async Task<IReadOnlyList<TalentSeen>> With(YesItem consent, Platform.Divisions.DivisionCode division)
    {
        IReadOnlyList<IndexedRecord> all = await index.In(TalentKinds.Talents, division);
        return index.Made<IReadOnlyList<TalentSeen>>((consent.Key, division), [all], () =>
            [.. all.Select(indexed => indexed.Record).Where(talent => Agreed(talent, consent)).Select(Seen)]);
    }

    private static bool Agreed(KeptRecord talent, YesItem consent) => !talent.Withdrawn && consent.Of(talent);

    private static TalentSeen Seen(KeptRecord talent) => new(
        talent.Id, TalentKinds.Person.Of(talent)!, TalentKinds.First.Of(talent),
        TalentKinds.Second.Stored(talent) is null ? null : TalentKinds.Second.Of(talent), TalentKinds.Years.Of(talent));
}
