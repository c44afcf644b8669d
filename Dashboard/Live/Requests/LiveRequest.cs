using Dispatch.Grains.Interfaces.Views.Requests;

namespace Dispatch.Live.Requests;

/// <summary>A service request that its owner still works at.</summary>
/// <param name="CustomerName">Null when not known or erased.</param>
internal sealed record LiveRequest(RequestRow Row, string? CustomerName);
