using Dispatch.Domain.Customers;
using Dispatch.Domain.Geography;
using Dispatch.Domain.Machines;
using Dispatch.Domain.Maintenance;
using Dispatch.Domain.Requests;
using Dispatch.Domain.Sla;
using Dispatch.Domain.Stations;
using Dispatch.Domain.Warranty;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.Views.WorkOrders;
using Dispatch.Storage.Tests.Fixtures;

namespace Dispatch.Storage.Tests.WorkOrders;

/// <summary>An order that nobody has.</summary>
internal static class SampleOrder
{
    public static WorkOrderRow Open(string id, DateTimeOffset? receivedAt = null) => new(
        id,
        new WorkOrderFile(
            WorkOrderType.Repair,
            new SerialNumber("SN1"),
            "L 60",
            new StationId("west"),
            "Europe/Berlin",
            new CustomerId("C-1"),
            new RequestId("SR-1"),
            new ServiceKey("600h", 1),
            new WorkOrderId("WO-0"),
            "无法举升",
            new GeoPoint(48.1, 11.5),
            "gold",
            2,
            Urgency.High,
            WarrantyFinding.At(A.Noon, A.Noon.AddDays(1)),
            new SiteEvidence(new DistanceBand(200), 12.3, DistanceMethod.GreatCircle, null, new StationId("west")),
            receivedAt ?? A.Noon,
            A.Noon.AddDays(2)),
        WorkOrderStatus.Open,
        2,
        Urgency.High,
        OrderJeopardy.None,
        null,
        [],
        LockMode.None,
        null,
        null,
        Preparation.None,
        null,
        null,
        null,
        null,
        false,
        null,
        []);
}
