using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Interfaces.Views;

namespace Dispatch.Grains.EventSourcing;

/// <summary>What follows from a decision besides its events, written in the same transaction.</summary>
public sealed record Effects
{
    public static Effects None { get; } = new();

    /// <summary>Only rows that changed.</summary>
    public ImmutableArray<ViewRow> Views { get; init; } = [];

    /// <summary>Rows that go, because what they say of a person must, or because what they tell of is no more.</summary>
    public ImmutableArray<Erasure> Erasures { get; init; } = [];

    public ImmutableArray<Message> Messages { get; init; } = [];

    public ImmutableArray<DeadlineChange> Deadlines { get; init; } = [];
}
