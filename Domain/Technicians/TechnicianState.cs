using Dispatch.Domain.Stock;

namespace Dispatch.Domain.Technicians;

/// <summary>A technician; without a file they were never registered.</summary>
public sealed record TechnicianState(TechnicianFile? File, Duty Duty)
{
    public static TechnicianState Initial { get; } = new(null, Duty.None);

    /// <summary>What is in the van.</summary>
    public VanStock Stock { get; init; } = VanStock.None;

    /// <summary>When they last called for help and have not started or ended a shift themselves since; null when they did not.</summary>
    public DateTimeOffset? HelpCalledAt { get; init; }

    /// <summary>Since when they do not work here any more; null while they do.</summary>
    public DateTimeOffset? LeftAt { get; init; }

    /// <summary>Who took over what they had; null while they work here, and where there was nothing.</summary>
    public TechnicianId? Successor { get; init; }

    /// <summary>When what is said of them as a person was erased; null until then, and again once they are taken on again.</summary>
    public DateTimeOffset? ErasedAt { get; init; }

    public static TechnicianState Evolve(TechnicianState state, TechnicianEvent happened) => happened switch
    {
        TechnicianRegistered registered => state with { File = registered.File, LeftAt = null, Successor = null, ErasedAt = null },
        TechnicianLeft left => state with { LeftAt = left.At, Successor = left.Successor },
        TechnicianErased erased => state with { ErasedAt = erased.At },
        TechnicianTransferred transferred => state with { File = state.File! with { Station = transferred.Station } },
        StockEvent stocked => state with { Stock = VanStock.Evolve(state.Stock, stocked) },
        WorkLetGo or WentElsewhere => state,
        HelpCalled called => state with { HelpCalledAt = called.At },
        ShiftStarted or ShiftEnded { Forgotten: false } =>
            state with { Duty = Duty.Evolve(state.Duty, (ShiftEvent)happened), HelpCalledAt = null },
        ShiftEvent shift => state with { Duty = Duty.Evolve(state.Duty, shift) },
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Not an event of a technician."),
    };
}
