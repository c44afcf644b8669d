using System.Collections.Immutable;
using Dispatch.Domain.Requests;

namespace Dispatch.Grains.Interfaces.Views.Requests;

/// <summary>All given conditions must hold.</summary>
/// <param name="States">Empty means all.</param>
public sealed record RequestFilter(
    ImmutableArray<RequestStatus> States, string? Station = null, string? Owner = null, string? Machine = null, string? Customer = null);
