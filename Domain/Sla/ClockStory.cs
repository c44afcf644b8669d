using System.Collections.Immutable;

namespace Dispatch.Domain.Sla;

/// <summary>
/// A decision in the making: each event is folded in before the next is looked for. Lives only inside one call of the decider.
/// </summary>
internal sealed class ClockStory(ClockBoard board)
{
    private readonly ImmutableArray<ClockEvent>.Builder events = ImmutableArray.CreateBuilder<ClockEvent>();

    public ClockBoard Board { get; private set; } = board;

    public ImmutableArray<ClockEvent> Events => events.ToImmutable();

    public void Add(ClockEvent happened)
    {
        events.Add(happened);
        Board = ClockBoard.Evolve(Board, happened);
    }
}
