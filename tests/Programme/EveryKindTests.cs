using System.Net;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Records;
using LinyingTalent.Platform.Rules;
using LinyingTalent.Platform.Time;
using LinyingTalent.Tests.Journeys;

namespace LinyingTalent.Tests.Programme;

/// <summary>What holds for each kind of record, made from the catalogue: a new kind is held to it without a line here.</summary>
public sealed class EveryKindTests
{
    [Fact]
    public async Task EveryKind_OpenedByTheCounty_HasListAndForm_AndAnEmptyFormStoresNothing()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person office = await county.Person("county");
        RecordCatalogue catalogue = county.Get<RecordCatalogue>();
        catalogue.Kinds.Count.ShouldBeGreaterThan(20);
        foreach (RecordKind kind in catalogue.Kinds)
        {
            (await office.Get(RecordLinks.List(kind))).Status.ShouldBe(HttpStatusCode.OK, kind.Name);
            Seen refused = await office.Send(RecordLinks.New(kind));
            refused.Status.ShouldBe(HttpStatusCode.BadRequest, kind.Name);
            foreach (RecordField field in kind.Fields.Where(field => !field.Optional && field is not YesItem))
                refused.ErrorOf(field.Key).ShouldNotBeEmpty($"{kind.Name}.{field.Key}");
            (await office.CountOf(RecordLinks.List(kind))).ShouldBe(0, kind.Name);
        }
    }

    [Fact]
    public void EveryKind_ByItself_FitsTogether()
    {
        IReadOnlyList<RecordKind> kinds = Kinds();
        kinds.SelectMany(kind => kind.Figures).Select(figure => figure.Key).ShouldBeUnique();
        foreach (RecordKind kind in kinds)
        {
            kind.AllFields.Select(field => field.Key).ShouldBeUnique(kind.Name);
            // What the forms themselves are made of cannot be a field's name, nor what a list's address says.
            kind.AllFields.Select(field => field.Key).Intersect(
                ["division", "reason", "opened", StepFieldNames.Stage, StepFieldNames.On, StepFieldNames.Note, "q", "place", "state", "count", "page", "size", "sort", "format", "name "])
                .ShouldBeEmpty(kind.Name);
            kind.Links.ShouldAllBe(link => kinds.Any(other => other.Name == link.Kind), kind.Name);
            kind.Stages.SelectMany(stage => stage.From ?? []).ShouldAllBe(name => kind.Stages.Any(stage => stage.Name == name), kind.Name);
            kind.Levels.ShouldNotBeEmpty(kind.Name);
        }
    }

    [Fact]
    public void EveryKind_ThatAsksForConsent_IsNotKeptWithoutIt()
    {
        List<RecordKind> asking = [.. Kinds().Append(LinyingTalent.Talents.TalentKinds.Talents).Where(kind => kind.Fields.Any(field => field.Key == "consent"))];
        asking.Count.ShouldBeGreaterThan(5);
        foreach (RecordKind kind in asking)
        {
            var record = new KeptRecord(RecordId.Parse("411122204201-0123456789"), kind.Name, new Dictionary<string, string>(), 1, default)
            {
                Stages = [.. kind.Stages.Take(1).Select(stage => new StageReached(stage.Name, new DateOnly(2026, 3, 1), Actor.Process, ""))],
            };
            var check = new RecordCheck(record, new Dictionary<string, KeptRecord>(), [], RuleTable.Shipped, WorkingCalendar.Published, new DateOnly(2026, 3, 2));
            kind.Check(check).ShouldNotBeNull(kind.Name).Field.ShouldBe("consent", kind.Name);
        }
    }

    [Fact]
    public async Task Overview_NineParts_LeadsToEachOfTheirLists()
    {
        await using County county = await County.StartAsync(campaign: false);
        Seen overview = await (await county.Person("township-204")).Get("/programme");
        overview.Page.QuerySelectorAll("article.tile").Length.ShouldBe(9);
        foreach (RecordKind kind in Kinds()) overview.Page.QuerySelector($"a[href='{RecordLinks.List(kind)}']").ShouldNotBeNull(kind.Name);
    }

    private static IReadOnlyList<RecordKind> Kinds()
    {
        var services = new Microsoft.Extensions.DependencyInjection.ServiceCollection();
        LinyingTalent.Programme.ProgrammeModule.AddProgramme(services);
        return [.. services.Where(service => service.ServiceType == typeof(RecordKind)).Select(service => (RecordKind)service.ImplementationInstance!)];
    }
}
