using System.Text.Json.Serialization;
using Azure;
using LinyingTalent.Platform.Cases;

namespace LinyingTalent.Appointments;

internal enum TenureState
{
    Serving,

    /// <summary>聘期届满: the term ran out.</summary>
    Expired,

    /// <summary>辞聘.</summary>
    Resigned,

    /// <summary>解聘, with a reason.</summary>
    Dismissed,
}

/// <summary>A renewal that was decided: the next term, and the appointment that it became once its certificate was there.</summary>
/// <param name="To">The next term's last day; it begins the day after this one's.</param>
/// <param name="Next">Null while the certificate is being made.</param>
internal sealed record Renewal(DateOnly To, DateOnly DecidedOn, string? Next);

/// <summary>It was decided that the term is not renewed.</summary>
internal sealed record NoRenewal(string Reason, Actor By, DateOnly DecidedOn);

/// <summary>An appointment's term with what became of it: what is true now. Changed by <see cref="TenureRules"/> alone.</summary>
internal sealed record Tenure
{
    public required Appointment Appointment { get; init; }

    public TenureState State { get; init; } = TenureState.Serving;

    /// <summary>The day it ended early, who ended it and why.</summary>
    public DateOnly? EndedOn { get; init; }

    public Actor? EndedBy { get; init; }

    public string? EndReason { get; init; }

    public Renewal? Renewal { get; init; }

    /// <summary>Null while nobody has decided so; a renewal after all takes its place.</summary>
    public NoRenewal? NoRenewal { get; init; }

    /// <summary>The days before the end for which a reminder went out.</summary>
    public IReadOnlyList<int> Reminded { get; init; } = [];

    /// <summary>The years of the term that are over, each with what the records say; the earliest first.</summary>
    public IReadOnlyList<Assessment> Assessments { get; init; } = [];

    /// <summary>The history's last sequence number: the version that a form has seen.</summary>
    public int Sequence { get; init; }

    /// <summary>Effects elsewhere are still owed: the certificate, the claim, the next term.</summary>
    public bool Unsettled { get; init; }

    /// <summary>The version that a change must still find.</summary>
    [JsonIgnore]
    public ETag Version { get; init; }

    [JsonIgnore]
    public AppointmentId Id => AppointmentId.Of(Appointment.Village, Appointment.Certificate);

    public static Tenure Begun(Appointment appointment) => new() { Appointment = appointment, Sequence = 1 };

    /// <summary>Whether somebody has decided what follows this term.</summary>
    [JsonIgnore]
    public bool IsDecided => Renewal is not null || NoRenewal is not null;

    public bool IsInForceOn(DateOnly day) => State == TenureState.Serving && day >= Appointment.From && day <= Appointment.To;
}
