using Dispatch.Domain.Deciding;
using Dispatch.Domain.Geography;
using Dispatch.Domain.Requests;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Grains.Interfaces.Contracts.Dispatching;

/// <summary>What would be promised if a job were taken in now: warranty, distance band and policy as at intake (R-SLA-1, R-SLA-4).</summary>
public interface IPromises
{
    /// <returns>A rejection (<c>unknown_station</c>) or the promise.</returns>
    Task<(Rejection? Refusal, Promise? Promise)> OfAsync(PromiseQuestion question);
}

/// <param name="Machine">Its file says model, site and warranty; null when it is not known which.</param>
/// <param name="Site">Null: where the machine's file says.</param>
/// <param name="ReceivedAt">From when the clock would run, UTC.</param>
public sealed record PromiseQuestion(
    string Station, string? Machine, GeoPoint? Site, WorkOrderType Work, int Severity, Urgency Urgency, string? Contract, DateTimeOffset ReceivedAt)
{
    /// <summary>The time asked for, UTC: a later one moves the promise.</summary>
    public DateTimeOffset? WantedAt { get; init; }
}

/// <param name="ArriveBy">Until when somebody would have to arrive, UTC; null when nothing would be promised.</param>
/// <param name="Model">Of the machine; null when it is not known.</param>
public sealed record Promise(DateTimeOffset? ArriveBy, string? Model)
{
    /// <summary>Who is wanted for work on the machine; null when it does not matter.</summary>
    public string? PreferredTechnician { get; init; }
}
