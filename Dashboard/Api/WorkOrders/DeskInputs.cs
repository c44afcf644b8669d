using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using Dispatch.Api.Commands;
using Dispatch.Api.Geography;
using Dispatch.Domain.Requests;
using Dispatch.Domain.WorkOrders;
using Dispatch.Http.Access;
using Dispatch.Http.Json;

namespace Dispatch.Api.WorkOrders;

/// <summary>On whose side a fault is.</summary>
/// <param name="Side">The maker's (a supplier's part, own workmanship) or anybody's else.</param>
/// <param name="Reason">What was found; shows in the history.</param>
public sealed record FaultSideInput(
    FaultSide Side, [property: Prose(1000)] string Reason, DateTimeOffset? At = null, CommandOrigin? From = null)
    : JobInput(At, From);

/// <summary>A work order that no request led to. What is left out of the machine is taken from its file.</summary>
/// <param name="Id">Left out, the answer tells the one made.</param>
/// <param name="Work">What is to be done.</param>
/// <param name="Severity">1 (breakdown) to 4 (R-SEV-1).</param>
/// <param name="Service">The service of the maintenance plan that it is to carry out.</param>
/// <param name="ReceivedAt">From when the clocks run; left out, now.</param>
/// <param name="WantedAt">The time asked for.</param>
/// <param name="RequiredSkills">Codes; only technicians who have them all are sent.</param>
/// <param name="RequiredParts">Part numbers; only technicians who carry them all are sent (R-PART-1).</param>
/// <param name="Crew">How many technicians it takes, 1 or 2, all from the begin.</param>
/// <param name="After">Work that has to be done before.</param>
/// <param name="PreferredTechnician">Who is wanted for it; others have a price.</param>
/// <param name="DurationMinutes">Expected time on site; missing: as usual for the type.</param>
/// <param name="Separate">Place it although such work on the same machine is open (<c>open_job</c>, R-INT-6).</param>
/// <param name="Confirm">Why it asks for skills that nobody has (<c>unknown_skill</c>).</param>
/// <param name="Backdated">Why it is told only now: needed where <c>receivedAt</c> is longer ago than <c>WorkOrders:BackdatedAfter</c> (F-93).</param>
public sealed record WorkOrderInput(
    WorkOrderType Type,
    [property: Text(100), Names("machine", MayBeNew = true)] string Machine,
    [property: Prose(4000)] string Work,
    [property: IdText, Names("work-order", MayBeNew = true)] string? Id = null,
    [property: Range(1, 4)] int Severity = 4,
    Urgency Urgency = Urgency.Normal,
    [property: Text(100)] string? Model = null,
    [property: IdText, Names("station")] string? Station = null,
    [property: IdText, Names("customer")] string? Customer = null,
    Coordinates? Site = null,
    [property: IdText] string? Contract = null,
    PlanService? Service = null,
    DateTimeOffset? ReceivedAt = null,
    DateTimeOffset? WantedAt = null,
    string[]? RequiredSkills = null,
    string[]? RequiredParts = null,
    [property: Range(1, 2)] int Crew = 1,
    FollowingInput? After = null,
    [property: IdText, Names("technician", MayBeLent = true)] string? PreferredTechnician = null,
    [property: Range(1d, 43_200d)] double? DurationMinutes = null,
    bool Separate = false,
    [property: Prose(1000)] string? Confirm = null,
    [property: Prose(1000)] string? Backdated = null)
{
    internal WorkRequirements Requirements => WorkRequirements.Of([.. RequiredSkills ?? []], [.. RequiredParts ?? []]) with
    {
        Crew = Crew,
        After = After?.Preceding,
        Preferred = PreferredTechnician,
        Takes = DurationMinutes is { } minutes ? TimeSpan.FromMinutes(minutes) : null,
    };
}

/// <summary>One occurrence of a line of the maintenance plan.</summary>
/// <param name="Line">The plan line's id: <c>600h</c>.</param>
/// <param name="Occurrence">1 for the first; repetitions count on.</param>
public sealed record PlanService([property: Text(64)] string Line, [property: Range(1, 10_000)] int Occurrence);

/// <summary>In place of what was said before.</summary>
/// <param name="RequiredSkills">Codes; only technicians who have them all are sent.</param>
/// <param name="RequiredParts">Part numbers; only technicians who carry them all are sent (R-PART-1).</param>
/// <param name="Crew">How many technicians it takes, 1 or 2, all from the begin.</param>
/// <param name="After">Work that has to be done before.</param>
/// <param name="PreferredTechnician">Who is wanted for it; others have a price.</param>
/// <param name="DurationMinutes">Expected time on site; missing: as usual for the type.</param>
/// <param name="Confirm">Why it asks for skills that nobody has (<c>unknown_skill</c>).</param>
public sealed record RequirementsInput(
    ImmutableArray<string> RequiredSkills,
    ImmutableArray<string> RequiredParts,
    [property: Range(1, 2)] int Crew = 1,
    FollowingInput? After = null,
    [property: IdText, Names("technician", MayBeLent = true)] string? PreferredTechnician = null,
    [property: Range(1d, 43_200d)] double? DurationMinutes = null,
    [property: Prose(1000)] string? Confirm = null,
    DateTimeOffset? At = null,
    CommandOrigin? From = null) : JobInput(At, From)
{
    internal WorkRequirements Requirements => WorkRequirements.Of(RequiredSkills, RequiredParts) with
    {
        Crew = Crew,
        After = After?.Preceding,
        Preferred = PreferredTechnician,
        Takes = DurationMinutes is { } minutes ? TimeSpan.FromMinutes(minutes) : null,
    };
}

/// <param name="AgreedAt">When the technician is to be there.</param>
public sealed record CustomerContactInput(
    DateTimeOffset? AgreedAt = null, [property: Prose(2000)] string? Note = null, DateTimeOffset? At = null, CommandOrigin? From = null)
    : JobInput(At, From);

/// <param name="Missing">What is missing; left out when all is ready.</param>
public sealed record MaterialsInput([property: Prose(2000)] string? Missing = null, DateTimeOffset? At = null, CommandOrigin? From = null)
    : JobInput(At, From);

/// <param name="Id">The new order's; left out, the answer tells the one made.</param>
/// <param name="Work">What is left to do.</param>
public sealed record FollowUpInput(
    WorkOrderType Type,
    [property: Prose(4000)] string Work,
    [property: IdText, Names("work-order", MayBeNew = true)] string? Id = null,
    DateTimeOffset? At = null,
    CommandOrigin? From = null) : JobInput(At, From);

public sealed record CancellationInput(
    CancelReason Reason, [property: Prose(2000)] string? Note = null, DateTimeOffset? At = null, CommandOrigin? From = null)
    : JobInput(At, From);
