using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Ports;

namespace Dispatch.Grains.EventSourcing;

/// <summary>What follows from a decision besides its events, written in the same transaction.</summary>
public sealed record Effects
{
    public static Effects None { get; } = new();

    /// <summary>Only rows that changed.</summary>
    public ImmutableArray<ViewRow> Views { get; init; } = [];

    public ImmutableArray<Message> Messages { get; init; } = [];

    public ImmutableArray<DeadlineChange> Deadlines { get; init; } = [];
}
