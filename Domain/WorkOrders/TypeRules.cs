using System.Collections.Immutable;

namespace Dispatch.Domain.WorkOrders;

/// <summary>What one type of work needs.</summary>
/// <param name="SignedRecord">It cannot be completed without a field service record that the customer signed (R-FSR-4).</param>
/// <param name="Contact">The technician departs only after the customer was told (R-MNT-3, R-FSR-7).</param>
/// <param name="Materials">The technician departs only when the materials are ready (R-MNT-3, R-PART-1).</param>
/// <param name="Hours">It cannot be completed without the machine's operating hours.</param>
public sealed record TypeRules(bool SignedRecord, bool Contact, bool Materials, bool Hours)
{
    public static ImmutableDictionary<WorkOrderType, TypeRules> Shipped { get; } = new Dictionary<WorkOrderType, TypeRules>
    {
        [WorkOrderType.Repair] = new(SignedRecord: true, Contact: false, Materials: false, Hours: false),
        [WorkOrderType.ForcedMaintenance] = new(SignedRecord: true, Contact: true, Materials: true, Hours: true),
        [WorkOrderType.Installation] = new(SignedRecord: true, Contact: true, Materials: false, Hours: false),
        [WorkOrderType.Inspection] = new(SignedRecord: false, Contact: false, Materials: false, Hours: false),
        [WorkOrderType.ReturnVisit] = new(SignedRecord: false, Contact: false, Materials: false, Hours: false),
    }.ToImmutableDictionary();
}
