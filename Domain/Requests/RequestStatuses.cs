using System.Collections.Immutable;

namespace Dispatch.Domain.Requests;

/// <summary>What states of requests have in common.</summary>
public static class RequestStatuses
{
    /// <summary>The caller still waits for something (R-INT-6).</summary>
    public static ImmutableArray<RequestStatus> Unsettled { get; } =
        [RequestStatus.Open, RequestStatus.Answered, RequestStatus.Transferred];
}
