using System.Collections.Immutable;
using Dispatch.Domain.Deciding;

namespace Dispatch.Domain.Machines;

/// <summary>
/// A decision in the making: each event is folded in before the next is looked for. Lives only inside one call of a decider.
/// </summary>
internal sealed class Unfolding(MachineState state)
{
    private readonly ImmutableArray<MachineEvent>.Builder events = ImmutableArray.CreateBuilder<MachineEvent>();

    public MachineState State { get; private set; } = state;

    public double Hours => State.Meter.LifetimeHours;

    /// <summary>When <see cref="Hours"/> were read; null before the first reading.</summary>
    public DateTimeOffset? HoursAt => State.Meter.Newest?.At;

    public bool HasEvents => events.Count > 0;

    public Decision<MachineEvent> Decision => Decision<MachineEvent>.Of(events.ToImmutable());

    public void Add(MachineEvent happened)
    {
        events.Add(happened);
        State = MachineState.Evolve(State, happened);
    }
}
