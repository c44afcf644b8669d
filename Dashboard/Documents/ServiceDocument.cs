using System.Collections.Immutable;
using Dispatch.Domain.Blobs;
using Dispatch.Domain.Maintenance;
using Dispatch.Domain.ServiceRecords;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Documents;

/// <summary>All that the printed record of a work order shows.</summary>
/// <param name="Service">The service of the plan that a maintenance order carries out; null for other orders.</param>
/// <param name="Machine">As the order says.</param>
/// <param name="Technician">By name where known; null before anybody has the order.</param>
/// <param name="TimeZone">IANA id, in which instants are printed.</param>
/// <param name="Link">Where the record is found; the QR code holds it.</param>
/// <param name="Gaps">What is missing before the signature.</param>
/// <param name="Images">What is stored of the photos and the signature.</param>
internal sealed record ServiceDocument(
    string WorkOrder,
    WorkOrderType Type,
    string? Service,
    string Station,
    string? Customer,
    Nameplate Machine,
    string? Technician,
    string TimeZone,
    string Link,
    RecordVersion Record,
    string? Signer,
    ImmutableArray<string> Gaps,
    ImmutableDictionary<BlobHash, ReadOnlyMemory<byte>> Images)
{
    /// <summary>What its service consists of, so that the tasks have names.</summary>
    public ServiceWork Work { get; init; } = ServiceWork.None;
}
