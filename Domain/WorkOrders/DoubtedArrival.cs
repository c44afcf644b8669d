using System.Collections.Immutable;
using Dispatch.Domain.Geography;

namespace Dispatch.Domain.WorkOrders;

/// <summary>What speaks against an arrival as it was reported (R-SLA-5).</summary>
public enum ArrivalDoubt
{
    /// <summary>It would have been before the technician had the order.</summary>
    BeforeBooking,

    /// <summary>It was reported from elsewhere.</summary>
    FarFromSite,

    /// <summary>The machine itself was elsewhere.</summary>
    MachineElsewhere,
}

/// <summary>An arrival that is not proven: the promise counts as kept only when somebody confirms it.</summary>
/// <param name="ArrivedAt">As reported, UTC.</param>
/// <param name="ConfirmedFor">Why somebody confirmed it; null while nobody has.</param>
[GenerateSerializer, Immutable]
public sealed record DoubtedArrival(ImmutableArray<ArrivalDoubt> Doubts, DateTimeOffset ArrivedAt, string? ConfirmedFor = null)
{
    /// <summary>Whose arrival it is: the number of their booking; 0 where that is older than our knowledge.</summary>
    [Id(0)] public int Booking { get; init; }
}

/// <summary>Where a machine said that it was.</summary>
/// <param name="At">UTC.</param>
[GenerateSerializer, Immutable]
public sealed record MachineSeen(GeoPoint Position, DateTimeOffset At);
