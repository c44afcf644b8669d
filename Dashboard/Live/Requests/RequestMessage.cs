using System.Collections.Immutable;
using Dispatch.Domain.Geography;
using Dispatch.Live.Sla;

namespace Dispatch.Live.Requests;

/// <summary>A service request that no work order takes care of yet.</summary>
/// <param name="State">Open or Answered.</param>
/// <param name="Level">Phone, Remote or OnSite.</param>
/// <param name="Urgency">Normal, High or Emergency.</param>
/// <param name="Customer">The customer's id; null when not known.</param>
/// <param name="Owner">Who takes care of it, by id.</param>
/// <param name="NextCallAt">When the next promised call back is due.</param>
public sealed record RequestMessage(
    string Id,
    string State,
    string Level,
    int Severity,
    string Urgency,
    string Work,
    string Machine,
    string Model,
    string Station,
    string TimeZone,
    GeoPoint? Site,
    string? Customer,
    string? CustomerName,
    string Fault,
    string Owner,
    DateTimeOffset ReceivedAt,
    DateTimeOffset? WantedAt,
    DateTimeOffset? NextCallAt,
    ImmutableArray<ClockMessage> Clocks)
{
    internal static RequestMessage Of(LiveRequest request)
    {
        var (row, file) = (request.Row, request.Row.File);
        return new(
            row.Id,
            row.Status.ToString(),
            row.Level.ToString(),
            row.Severity,
            row.Urgency.ToString(),
            file.Work.ToString(),
            file.Machine.Value,
            file.Model,
            file.Station.Value,
            file.TimeZone,
            file.Site,
            file.Customer?.Value,
            request.CustomerName,
            file.Fault,
            row.Owner,
            file.ReceivedAt,
            file.WantedAt,
            row.NextCallAt,
            ClockMessage.Of(row.Clocks));
    }
}
