using Dispatch.Grains.Interfaces.Views;

namespace Dispatch.Grains.Interfaces.Contracts.Live;

/// <param name="Head">The head of the row's stream after the commit, which tells the newer of two versions.</param>
[GenerateSerializer, Immutable]
public sealed record LiveRow(ViewRow Row, long Head);
