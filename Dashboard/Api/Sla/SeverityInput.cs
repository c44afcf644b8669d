using System.ComponentModel.DataAnnotations;
using Dispatch.Api.Commands;
using Dispatch.Domain.Requests;
using Dispatch.Http.Json;

namespace Dispatch.Api.Sla;

/// <summary>It is worse or better than told: other targets, the time used up stays used up (R-SLA-5).</summary>
/// <param name="Severity">1 (breakdown) to 4 (R-SEV-1).</param>
public sealed record SeverityInput(
    [property: Range(1, 4)] int Severity,
    Urgency Urgency,
    [property: Prose(1000)] string Reason,
    DateTimeOffset? At = null,
    CommandOrigin? From = null) : JobInput(At, From);
