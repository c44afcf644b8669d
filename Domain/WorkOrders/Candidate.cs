using System.Collections.Immutable;
using Dispatch.Domain.Rosters;
using Dispatch.Domain.Stations;
using Dispatch.Domain.Technicians;

namespace Dispatch.Domain.WorkOrders;

/// <summary>What is known of a technician to whom somebody gives an order by hand.</summary>
/// <param name="OutOfService">Why they are not to be sent; null when they are.</param>
/// <param name="OnBoard">Numbers of the parts of which at least one piece is in the van.</param>
/// <param name="Travel">From where they are to the site; null when it is not known.</param>
[GenerateSerializer, Immutable]
public sealed record Candidate(
    TechnicianId Technician, StationId Station, ImmutableArray<string> Skills, string? OutOfService, ImmutableArray<string> OnBoard,
    TimeSpan? Travel)
{
    /// <summary>That lies in the time for which they get the order, as their roster says; null when none does.</summary>
    [Id(0)] public Absence? Absence { get; init; }

    /// <summary>
    /// What is left of the week that they are hired for, without this order; null for who is not hired by hours a week (R-CREW-1).
    /// </summary>
    [Id(4)] public TimeSpan? WeekLeft { get; init; }

    /// <summary>Expected time of the work, as planned or as usual.</summary>
    [Id(5)] public TimeSpan? Lasts { get; init; }

    /// <summary>
    /// When the work ends that the order comes after, planned or true, UTC; null when nobody can say, or it comes after nothing.
    /// </summary>
    [Id(6)] public DateTimeOffset? PrecedingEndsAt { get; init; }

    /// <summary>Planned begin on site for which they get the order, UTC; null for now.</summary>
    [Id(7)] public DateTimeOffset? From { get; init; }

    /// <summary>Whether they are off shift, and neither in nor about to begin a planned one when they get the order.</summary>
    [Id(1)] public bool IsOffShift { get; init; }

    /// <summary>What else they have in the hours for which they get the order, at another machine.</summary>
    [Id(2)] public ImmutableArray<Engagement> Overlaps { get; init; } = [];

    /// <summary>Since when they do not work here any more, UTC; null while they do.</summary>
    [Id(3)] public DateTimeOffset? LeftAt { get; init; }
}
