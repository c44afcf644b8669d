using System.Collections.Immutable;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Geography;
using Dispatch.Domain.Stations;

namespace Dispatch.Domain.Technicians;

public abstract record TechnicianEvent;

/// <summary>The technician's file was opened or changed; name and phone are kept where they can be erased.</summary>
[JournalName("technician.registered")]
[GenerateSerializer, Immutable]
public sealed record TechnicianRegistered(TechnicianFile File) : TechnicianEvent;

/// <param name="Skills">Codes, lower case, sorted, without repetition.</param>
[GenerateSerializer, Immutable]
public sealed record TechnicianFile(StationId Station, ImmutableArray<string> Skills, GeoPoint Home);
