using System.Globalization;
using LinyingTalent.Platform.Attachments;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Features;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Notifications;
using LinyingTalent.Platform.Notifications.Robots;
using LinyingTalent.Platform.People;
using LinyingTalent.Platform.Records;
using LinyingTalent.Platform.Rules;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Storage;
using LinyingTalent.Platform.Telemetry;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Workbooks;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace LinyingTalent.Platform;

internal static class PlatformModule
{
    /// <summary>What every capability stands on.</summary>
    public static FunctionsApplicationBuilder AddPlatform(this FunctionsApplicationBuilder builder)
    {
        builder.UseMiddleware<TelemetryMiddleware>();
        builder.UseMiddleware<VisitorMiddleware>();
        builder.AddTelemetry();
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(CountySettings.Read(builder.Configuration, AppContext.BaseDirectory));
        builder.Services.AddStorage().AddKnowledge().AddSecrets().AddPeople().AddNotifications();
        builder.Services.AddWeb().AddSingleton<Site>().AddScoped<Visitor>().AddScoped<FormGuard>().AddScoped<Pages>().AddSingleton<AddressCountTable>().AddScoped<AddressGuard>();
        builder.Services.AddSingleton<SubmissionTable>().AddSingleton<SubmissionDesk>().AddSingleton<ObjectionTable>().AddSingleton(ObjectionTable.Sealed).AddRecords();
        return builder;
    }

    private static IServiceCollection AddStorage(this IServiceCollection services) => services
        .AddSingleton<StorageAccount>()
        .AddSingleton(provider => provider.GetRequiredService<StorageAccount>().Tables())
        .AddSingleton(provider => provider.GetRequiredService<StorageAccount>().Blobs())
        .AddSingleton(provider => provider.GetRequiredService<StorageAccount>().Queues())
        .AddSingleton<Tables>()
        .AddSingleton<Blobs>()
        .AddSingleton<PreviewStore>()
        .AddSingleton<AttachmentStore>()
        .AddSingleton<AttachmentDesk>();

    private static IServiceCollection AddKnowledge(this IServiceCollection services) => services
        .AddSingleton(DivisionsOfToday)
        .AddSingleton<HolidayNoticeTable>()
        .AddSingleton<CurrentCalendar>()
        .AddSingleton<RuleVersionTable>()
        .AddSingleton<CurrentRules>()
        .AddSingleton<FeatureWindowTable>()
        .AddSingleton<CurrentFeatures>();

    // Read at the start: a change takes effect at the first start on or after its day.
    private static DivisionRegistry DivisionsOfToday(IServiceProvider provider)
    {
        DivisionRegistry divisions = provider.GetRequiredService<SiteCounty>().Divisions;
        if (provider.GetRequiredService<IConfiguration>()["Divisions:Changes"] is not { Length: > 0 } file) return divisions;
        return divisions.With(DivisionChange.Read(File.ReadAllText(file), Path.GetFileName(file)), ShanghaiTime.DateOf(provider.GetRequiredService<TimeProvider>().GetUtcNow()));
    }

    private static IServiceCollection AddSecrets(this IServiceCollection services) => services
        .AddSingleton<Keyring>()
        .AddSingleton<LinkTokens>()
        .AddSingleton<LastingSecrets>()
        .AddSingleton<Resealer>()
        .AddSingleton(new SealedRows(LastingSecrets.TableName, place => LastingSecrets.OwnerOf(place.Row.RowKey)))
        .AddSingleton(provider => new KeyedHash(provider.GetRequiredService<LastingSecrets>().Find("pepper", derived: "hashes")))
        .AddSingleton(CipherOf);

    private static PersonalDataCipher CipherOf(IServiceProvider provider)
    {
        Keyring keys = provider.GetRequiredService<Keyring>();
        return new PersonalDataCipher(KeyOf(keys.Current), [.. keys.Numbers.Where(number => number != keys.Current).Select(KeyOf)]);

        CipherKey KeyOf(int number)
        {
            string id = number.ToString(CultureInfo.InvariantCulture);
            return new CipherKey(id, keys.For($"personal-data-{id}", number));
        }
    }

    private static IServiceCollection AddPeople(this IServiceCollection services) => services
        .AddSingleton<StaffTable>()
        .AddSingleton<DelegationTable>()
        .AddSingleton<Attendance>()
        .AddSingleton<AbsenceCopies>();

    private static IServiceCollection AddNotifications(this IServiceCollection services) => services
        .AddSingleton<Outbox>()
        .AddSingleton<NotificationLog>()
        .AddSingleton<SendAgain>()
        .AddSingleton<NotificationWriter>()
        .AddSingleton<PoisonQueue>()
        .AddSingleton<QuietHours>()
        .AddSingleton<MailChoiceTable>()
        .AddSingleton<Receivers>()
        .AddSingleton<RobotTable>()
        .AddSingleton(RobotTable.Sealed)
        .AddSingleton<RobotChannel>()
        .AddSingleton<RobotQueue>()
        .AddSingleton(new NotificationTemplate(WeeklyDigest.Template, WeeklyDigest.Words))
        .AddSingleton<INotificationChannel>(provider =>
            provider.GetRequiredService<IConfiguration>().GetSection("Smtp").Get<SmtpSettings>() is { Host.Length: > 0 } smtp
                ? new SmtpChannel(smtp) : new ReadHereChannel());
}
