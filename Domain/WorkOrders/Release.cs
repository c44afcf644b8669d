using Dispatch.Domain.Stations;
using Dispatch.Domain.Technicians;

namespace Dispatch.Domain.WorkOrders;

/// <summary>Why a technician lets go of work (R-CREW-1).</summary>
public enum ReleaseReason
{
    /// <summary>Ill, the van broken, or whatever else they said.</summary>
    OutOfService,

    ShiftEnded,

    /// <summary>They belong to another station now.</summary>
    StationChanged,

    /// <summary>Not there for a while, as the roster says.</summary>
    Absent,

    /// <summary>They do not work here any more.</summary>
    Left,
}

/// <summary>
/// A technician cannot do work of a period any more (R-CREW-1): what is not begun on site is free for others, what is begun there stays.
/// </summary>
/// <param name="Note">In their own words: <c>ill</c>.</param>
/// <param name="From">Begin of the period, inclusive, UTC; null for all work up to its end, overdue work too.</param>
/// <param name="Until">End of the period, exclusive, UTC; null for all work.</param>
/// <param name="Station">Only orders of this station; null for those of all.</param>
[GenerateSerializer, Immutable]
public sealed record Release(
    TechnicianId Technician, ReleaseReason Reason, string? Note = null, DateTimeOffset? From = null, DateTimeOffset? Until = null,
    StationId? Station = null)
{
    /// <summary>Whether work planned so belongs to the period: it overlaps it. What is not planned, or under way, is work of now.</summary>
    /// <param name="from">Planned begin on site, UTC.</param>
    /// <param name="to">Planned end on site, exclusive, UTC.</param>
    public bool Takes(StationId station, DateTimeOffset? from, DateTimeOffset? to, bool isUnderWay, DateTimeOffset now)
    {
        if (Station is { } only && only != station) return false;
        if (from is not { } begin || isUnderWay) return (From is null || From <= now) && (Until is null || now < Until);
        return (Until is null || begin < Until) && (From is null || From < (to ?? begin) || From == begin);
    }
}

/// <summary>Work that lost its technician and has nobody else yet; of work begun on site, that they are not there.</summary>
/// <param name="OnSite">They have the order still: somebody has to name a successor, or they come back.</param>
/// <param name="At">UTC.</param>
[GenerateSerializer, Immutable]
public sealed record LetGo(TechnicianId Technician, ReleaseReason Reason, string? Note, bool OnSite, DateTimeOffset At);
