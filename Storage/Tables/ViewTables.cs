using System.Collections.Frozen;
using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Storage.Customers;
using Dispatch.Storage.Devices;
using Dispatch.Storage.Dispatching;
using Dispatch.Storage.Machines;
using Dispatch.Storage.Maintenance;
using Dispatch.Storage.Phones;
using Dispatch.Storage.Positions;
using Dispatch.Storage.Requests;
using Dispatch.Storage.Rosters;
using Dispatch.Storage.ServiceRecords;
using Dispatch.Storage.Sla;
using Dispatch.Storage.Stations;
using Dispatch.Storage.Stock;
using Dispatch.Storage.Technicians;
using Dispatch.Storage.WorkOrders;

namespace Dispatch.Storage.Tables;

/// <summary>Which table takes which kind of view row.</summary>
internal static class ViewTables
{
    public static ImmutableArray<ViewTable> All { get; } =
    [
        MachineTable.Instance,
        MeterTable.Instance,
        ServiceTable.Instance,
        StationTable.Instance,
        TechnicianTable.Instance,
        PersonTable.Instance,
        UnitTable.Instance,
        RosterTable.Instance,
        StockTable.Instance,
        PositionTable.Instance,
        BreadcrumbTable.Instance,
        DeviceTable.Instance,
        PushSubscriptionTable.Instance,
        RecordTable.Instance,
        SignerTable.Instance,
        CustomerTable.Instance,
        CustomerDetailsTable.Instance,
        ContactTable.Instance,
        RequestTable.Instance,
        RequestContactTable.Instance,
        WorkOrderTable.Instance,
        BookingTable.Instance,
        PendingOfferTable.Instance,
        ClockTable.Instance,
        DecisionTable.Instance,
    ];

    private static readonly FrozenDictionary<Type, ViewTable> ByType = All.ToFrozenDictionary(table => table.RowType);

    public static ViewTable Of(ViewRow row) => Of(row.GetType());

    public static ViewTable Of(Type rows) => ByType.TryGetValue(rows, out var table)
        ? table
        : throw new ArgumentException($"No table takes rows of the kind {rows.Name}.", nameof(rows));
}
