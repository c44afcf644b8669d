using System.Text.Json.Serialization;

namespace Dispatch.Live;

/// <summary>The argument of <c>Subscribe</c> of <c>/hubs/technician</c>.</summary>
/// <param name="Technician">The technician's id.</param>
/// <param name="Resume">Where the client stopped, for the same technician; null for a snapshot.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record TechnicianRequest(string Technician, ResumePoint? Resume);
