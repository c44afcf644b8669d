using System.Collections.Immutable;
using Dispatch.Gateway.Telemetry;

namespace Dispatch.Gateway.Positions;

/// <summary>What became of a call that a tracker need not repeat.</summary>
/// <param name="Accepted">Messages taken, those without a fix too.</param>
/// <param name="Rejected">By index in the call.</param>
internal sealed record TrackerReceipt(int Accepted, ImmutableArray<RejectedItem> Rejected);
