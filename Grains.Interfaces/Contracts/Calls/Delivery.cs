using System.Collections.Immutable;

namespace Dispatch.Grains.Interfaces.Contracts.Calls;

/// <summary>A message of the outbox on its way to its target.</summary>
/// <param name="Source">The stream whose append carried the message.</param>
/// <param name="Version">The head of that stream after the append.</param>
/// <param name="Number">The place among the messages of that append, from 0.</param>
/// <param name="Type">The message's journal name.</param>
/// <param name="SchemaVersion">The version of its shape.</param>
/// <param name="Data">The message as JSON.</param>
/// <param name="Initiator">Because of whom it is sent; null where the program acts by itself.</param>
[GenerateSerializer, Immutable]
public sealed record Delivery(string Source, long Version, int Number, string Type, int SchemaVersion, ImmutableArray<byte> Data, string Correlation,
    string? Initiator = null);
