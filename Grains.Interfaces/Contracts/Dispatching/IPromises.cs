using Dispatch.Domain.Deciding;
using Dispatch.Domain.Geography;
using Dispatch.Domain.Metering;
using Dispatch.Domain.Requests;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Grains.Interfaces.Contracts.Dispatching;

/// <summary>What would be promised if a job were taken in now: warranty, distance band and policy as at intake (R-SLA-1, R-SLA-4).</summary>
public interface IPromises
{
    /// <returns>A rejection (<c>unknown_station</c>, <c>station_missing</c>, <c>site_missing</c>) or the promise.</returns>
    Task<(Rejection? Refusal, Promise? Promise)> OfAsync(PromiseQuestion question);
}

/// <param name="Machine">Its file says model, site and warranty; null when it is not known which.</param>
/// <param name="Station">Null: whose the machine is, or in whose territory it says that it is (R-SLA-1).</param>
/// <param name="Site">Null: where the machine says that it is, else where its file says.</param>
/// <param name="ReceivedAt">From when the clock would run, UTC.</param>
public sealed record PromiseQuestion(
    string? Station, string? Machine, GeoPoint? Site, WorkOrderType Work, int Severity, Urgency Urgency, string? Contract, DateTimeOffset ReceivedAt)
{
    /// <summary>The time asked for, UTC: a later one moves the promise.</summary>
    public DateTimeOffset? WantedAt { get; init; }
}

/// <param name="ArriveBy">Until when somebody would have to arrive, UTC; null when nothing would be promised.</param>
/// <param name="Model">Of the machine; null when it is not known.</param>
/// <param name="Station">Whose job it would be.</param>
/// <param name="TimeZone">IANA id of the station.</param>
/// <param name="Site">Where it would be done.</param>
public sealed record Promise(DateTimeOffset? ArriveBy, string? Model, string Station, string TimeZone, GeoPoint Site)
{
    /// <summary>Where the machine says that it is, far from where its file says: whoever takes the call asks; null when it has not moved.</summary>
    public MovedMachine? Moved { get; init; }

    /// <summary>Who is wanted for work on the machine; null when it does not matter.</summary>
    public string? PreferredTechnician { get; init; }
}

/// <param name="Registered">Where its file says that it stands; null when it does not.</param>
/// <param name="Seen">Where and when it said that it is.</param>
public sealed record MovedMachine(GeoPoint? Registered, Sighting Seen);
