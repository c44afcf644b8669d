using System.Collections.Immutable;
using Dispatch.Domain.Dispatching.Decisions;
using Dispatch.Domain.Requests;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Domain.Dispatching.Territories;

/// <summary>A work order as its dispatcher knows it.</summary>
/// <param name="ArriveBy">Until when somebody has to arrive, UTC; null when no clock runs.</param>
/// <param name="RecordSigned">Null before the field service record was begun.</param>
public sealed record OpenOrder(
    string Id,
    WorkOrderFile File,
    WorkOrderStatus Status,
    int Severity,
    Urgency Urgency,
    Booking? Booking,
    ImmutableArray<Offer> Offers,
    LockMode Lock,
    Preparation Preparation,
    WorkRequirements Requirements,
    Completion? Completion,
    bool? RecordSigned,
    DateTimeOffset? ArriveBy)
{
    /// <summary>Whether a technician who could not go on let it go, and nobody has it since (R-CREW-1).</summary>
    public bool IsLetGo { get; init; }

    /// <summary>The second technician's booking; null while there is none.</summary>
    public Booking? Second { get; init; }

    /// <summary>The work on site is interrupted until the next shift.</summary>
    public bool IsOvernight { get; init; }

    /// <summary>Whether it takes two technicians.</summary>
    public bool IsForTwo => Requirements.Crew == 2;

    public bool IsPlanned => WorkKinds.IsPlanned(File.Type);

    /// <summary>Severity 1 or urgent beyond all else, of work that somebody waits for (R-SEV-2).</summary>
    public bool IsEmergency => WorkKinds.IsEmergency(File.Type, Severity, Urgency);

    /// <summary>Whether it may begin: planned work needs the customer and the materials (R-MNT-3).</summary>
    public bool IsPrepared => WorkKinds.IsPrepared(File.Type, Preparation);

    public bool IsOver => Status.IsOver();

    /// <summary>What everybody asks who asks about it: the engine, the desk, a neighbour.</summary>
    /// <exception cref="InvalidOperationException">Its site is not known.</exception>
    public JobQuestion Question(TimeSpan? duration = null) => new(
        Id, File.Type, File.Site ?? throw new InvalidOperationException($"Nobody knows where {Id} is."), Severity, ArriveBy, duration)
    {
        Requirements = Requirements,
        Urgency = Urgency,
        ReceivedAt = File.ReceivedAt,
        WantedAt = File.WantedAt,
        AgreedAt = Preparation.AgreedAt,
        Model = File.Model,
        IsUnprepared = !IsPrepared,
        Machine = File.Machine,
    };
}
