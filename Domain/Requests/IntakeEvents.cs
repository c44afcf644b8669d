using System.Text.Json.Nodes;
using Dispatch.Domain.Customers;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Stations;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Domain.Requests;

/// <param name="Owner">Who takes care of it, by id (R-INT-4).</param>
[JournalName("request.received", 3)]
public sealed record RequestReceived(RequestFile File, string Owner, Source Source, DateTimeOffset At) : RequestEvent(Source, At), IUpcast
{
    /// <summary>
    /// Version 1 knew of no fault that a machine told itself, and not what nobody told; version 2 not of the machine's owner.
    /// </summary>
    public static JsonNode Upcast(JsonNode older, int version) => older;
}

/// <summary>A desk told something of the request long after it happened, with a reason (F-93).</summary>
[JournalName("request.backdated")]
public sealed record RequestBackdated(string Reason, DateTimeOffset ToldAt, Source Source, DateTimeOffset At) : RequestEvent(Source, At);

/// <summary>Somebody said whose the request is: the caller called about a machine that is somebody else's by its file.</summary>
[JournalName("request.customer-settled")]
public sealed record CustomerSettled(CustomerId Customer, Source Source, DateTimeOffset At) : RequestEvent(Source, At);

[JournalName("request.owner-changed")]
public sealed record OwnerChanged(string Owner, Source Source, DateTimeOffset At) : RequestEvent(Source, At);

/// <summary>Another station is responsible now; what was promised stays as it was.</summary>
[JournalName("request.transferred")]
public sealed record RequestTransferred(StationId Station, Source Source, DateTimeOffset At) : RequestEvent(Source, At);

/// <summary>Another call about the same machine belongs to this request (R-INT-6).</summary>
[JournalName("request.call-joined")]
public sealed record CallJoined(RequestChannel Channel, string Content, Source Source, DateTimeOffset At) : RequestEvent(Source, At);

[JournalName("request.severity-changed")]
public sealed record RequestSeverityChanged(int Severity, Urgency Urgency, string Reason, Source Source, DateTimeOffset At)
    : RequestEvent(Source, At);

/// <summary>Somebody spoke with or wrote to the customer.</summary>
[JournalName("request.customer-contacted")]
public sealed record CallerContacted(string? Note, Source Source, DateTimeOffset At) : RequestEvent(Source, At);

/// <summary>Who called is no longer known.</summary>
[JournalName("request.contact-erased")]
public sealed record ContactErased(Source Source, DateTimeOffset At) : RequestEvent(Source, At);

/// <summary>The machine was looked up again: what was not known of it is.</summary>
[JournalName("request.machine-rechecked")]
public sealed record RequestMachineRechecked(MachineFound Found, Source Source, DateTimeOffset At) : RequestEvent(Source, At);

/// <summary>What was thought solved is not.</summary>
[JournalName("request.reopened")]
public sealed record RequestReopened(string Reason, Source Source, DateTimeOffset At) : RequestEvent(Source, At);

[JournalName("request.closed")]
public sealed record RequestClosed(string? Note, Source Source, DateTimeOffset At) : RequestEvent(Source, At);

[JournalName("request.withdrawn")]
public sealed record RequestWithdrawn(string Reason, Source Source, DateTimeOffset At) : RequestEvent(Source, At);
