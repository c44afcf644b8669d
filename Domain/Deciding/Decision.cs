using System.Collections.Immutable;

namespace Dispatch.Domain.Deciding;

/// <summary>
/// What a decider answers: the events that follow from a command, or the reason why not. No events and no rejection means that the command
/// had already been carried out.
/// </summary>
public readonly record struct Decision<TEvent>
{
    private readonly ImmutableArray<TEvent> events;

    private Decision(ImmutableArray<TEvent> events, Rejection? rejection) => (this.events, Rejection) = (events, rejection);

    public ImmutableArray<TEvent> Events => events.IsDefault ? [] : events;

    public Rejection? Rejection { get; }

    public static Decision<TEvent> Nothing => new([], null);

    public static Decision<TEvent> Of(params ReadOnlySpan<TEvent> events) => new([.. events], null);

    public static Decision<TEvent> Of(ImmutableArray<TEvent> events) => new(events, null);

    public static Decision<TEvent> Refuse(string code, string detail) => new([], new Rejection(code, detail));

    public static implicit operator Decision<TEvent>(TEvent happened) => Of(happened);

    public static implicit operator Decision<TEvent>(Rejection rejection) => new([], rejection);
}
