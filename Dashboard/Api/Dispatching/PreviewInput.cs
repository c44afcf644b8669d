using System.ComponentModel.DataAnnotations;
using Dispatch.Api.Geography;
using Dispatch.Api.WorkOrders;
using Dispatch.Domain.Requests;
using Dispatch.Domain.WorkOrders;
using Dispatch.Http.Access;
using Dispatch.Http.Bodies;
using Dispatch.Http.Json;
using Dispatch.Http.Problems;

namespace Dispatch.Api.Dispatching;

/// <summary>A job that somebody asks about: an order, a machine, or a station with a site.</summary>
/// <param name="Station">Missing: whose the machine is, or in whose territory it says that it is.</param>
/// <param name="Site">Missing: where the machine says that it is, else where its file says (R-SLA-1).</param>
/// <param name="WorkOrder">The order; then all else is taken from it.</param>
/// <param name="Urgency">How much haste the customer has.</param>
/// <param name="Machine">The machine's serial number; its warranty and model count as at intake.</param>
/// <param name="Contract">The contract under which it would be done.</param>
/// <param name="ReceivedAt">Receipt of the call; missing: now.</param>
/// <param name="WantedAt">The time asked for.</param>
/// <param name="DueBy">Until when somebody has to arrive; missing: as the policy would promise it (R-SLA-1).</param>
/// <param name="RequiredSkills">Codes; only technicians who have them all can do it.</param>
/// <param name="RequiredParts">Part numbers; only technicians who carry them all can do it.</param>
/// <param name="DurationMinutes">Expected time on site; missing: as the order or its type says.</param>
/// <param name="Crew">How many technicians it takes, 1 or 2, all from the begin.</param>
/// <param name="After">Work that has to be done before.</param>
/// <param name="PreferredTechnician">Who is wanted for it; missing: who is preferred on the machine.</param>
public sealed record PreviewInput(
    [property: Text(128), Names("work-order")] string? WorkOrder = null,
    [property: IdText, Names("station")] string? Station = null,
    Coordinates? Site = null,
    WorkOrderType Type = WorkOrderType.Repair,
    [property: Range(1, 4)] int Severity = 2,
    DateTimeOffset? DueBy = null,
    Urgency Urgency = Urgency.Normal,
    [property: Text(100), Names("machine", MayBeNew = true)] string? Machine = null,
    [property: Text(100)] string? Contract = null,
    DateTimeOffset? ReceivedAt = null,
    DateTimeOffset? WantedAt = null,
    [property: Range(1d, 1_440d)] double? DurationMinutes = null,
    string[]? RequiredSkills = null,
    string[]? RequiredParts = null,
    [property: Range(1, 2)] int Crew = 1,
    FollowingInput? After = null,
    [property: IdText, Names("technician", MayBeLent = true)] string? PreferredTechnician = null) : IChecksItself
{
    internal WorkRequirements Requirements => WorkRequirements.Of([.. RequiredSkills ?? []], [.. RequiredParts ?? []]) with { Crew = Crew, After = After?.Preceding, Preferred = PreferredTechnician };

    private const string Needed = "Give workOrder, or machine, or station and site.";

    public InputProblem? Check() => (WorkOrder, Station, Site) switch
    {
        (not null, _, _) => null,
        (_, null, _) when Machine is null => new(InputCodes.MissingField, "$.station", Needed),
        (_, _, null) when Machine is null => new(InputCodes.MissingField, "$.site", Needed),
        _ => null,
    };
}
