using Dispatch.Domain.Deciding;
using Dispatch.Domain.Geography;

namespace Dispatch.Domain.Technicians;

/// <summary>The technician pressed the emergency button of a tracker, on shift or not.</summary>
/// <param name="At">As the tracker says, UTC; never later than when it was heard.</param>
/// <param name="Position">Where they were; null when the tracker did not know.</param>
[JournalName("technician.help-called")]
[GenerateSerializer, Immutable]
public sealed record HelpCalled(DateTimeOffset At, GeoPoint? Position) : TechnicianEvent;
