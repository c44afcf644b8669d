using System.Collections.Immutable;

namespace Dispatch.Api.Maintenance;

/// <summary>A machine's maintenance: its hours and all occurrences of its plan lines.</summary>
/// <param name="HoursPerDay">Recent use; null until two readings are known.</param>
public sealed record MachineMaintenance(
    string SerialNumber,
    double? LifetimeHours,
    DateTimeOffset? ReadingAt,
    double? HoursPerDay,
    DateTimeOffset? CommissionedAt,
    DateTimeOffset? WarrantyUntil,
    bool MeterReplacementSuspected,
    ImmutableArray<ServiceModel> Services);
