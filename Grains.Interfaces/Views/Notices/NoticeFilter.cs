using Dispatch.Domain.Notices;

namespace Dispatch.Grains.Interfaces.Views.Notices;

/// <summary>What is null does not narrow it.</summary>
/// <param name="IsSent">Only what a channel has sent (true) or none has (false).</param>
public sealed record NoticeFilter(
    NoticeAudience? Audience = null, string? Station = null, string? WorkOrder = null, string? Machine = null, string? Customer = null,
    string? Technician = null, bool? IsSent = null);
