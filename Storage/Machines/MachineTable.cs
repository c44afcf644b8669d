using System.Collections.Immutable;
using System.Text;
using Dispatch.Domain.Machines;
using Dispatch.Grains.Interfaces.Views.Machines;
using Dispatch.Grains.Interfaces.Views.Search;
using Dispatch.Storage.Databases;
using Dispatch.Storage.Search;
using Dispatch.Storage.Tables;
using static Dispatch.Storage.Tables.Column;

namespace Dispatch.Storage.Machines;

internal sealed class MachineTable() : ViewTable<MachineRow>(
    "machines",
    keys: 1,
    Text("serial_number"),
    Text("model"),
    Text("station"),
    Text("customer"),
    Instant("commissioned_at"),
    Long("warranty_months"),
    Instant("warranty_until"),
    Real("latitude"),
    Real("longitude"),
    Text("time_zone"),
    Flag("verified"),
    Flag("meter_replacement_suspected"),
    Text("purpose"),
    Text("produced_on"),
    Text("purchased_on"),
    Text("approved_settings"),
    Text("preferred_technician"),
    Text("maker"),
    Text("pin"),
    Text("equipment_id"),
    Text("search"),
    Text("folded_serial_number"),
    Text("folded_pin"),
    Text("folded_equipment_id"))
{
    public static MachineTable Instance { get; } = new();

    public override ImmutableArray<string> Kinds => ["machine"];

    /// <summary>2: maker, PIN and equipment id, and the names as they are compared.</summary>
    public override int Version => 2;

    public override SearchKind? Searched => SearchKind.Machine;

    /// <summary>The text that a query is looked for in: what the reader sees, in lower case and half width.</summary>
    public static string SearchText(string text) => text.Normalize(NormalizationForm.FormKC).ToLowerInvariant();

    public override MachineRow Read(Row row)
    {
        var machine = new MachineRow(
            row.Text(),
            row.Text(),
            row.TextOrNull(),
            row.TextOrNull(),
            row.InstantOrNull(),
            (int?)row.LongOrNull(),
            row.InstantOrNull(),
            row.PointOrNull(),
            row.Text(),
            row.Flag(),
            row.Flag(),
            row.TextOrNull(),
            row.DateOrNull(),
            row.DateOrNull(),
            row.TextOrNull(),
            row.TextOrNull())
        {
            Identity = new(row.TextOrNull(), row.TextOrNull(), row.TextOrNull()),
        };
        row.Text();
        row.TextOrNull();
        row.TextOrNull();
        row.TextOrNull();
        return machine;
    }

    protected override void Write(MachineRow row, ICells cells)
    {
        cells.Text(row.SerialNumber);
        cells.Text(row.Model);
        cells.Text(row.Station);
        cells.Text(row.Customer);
        cells.Instant(row.CommissionedAt);
        cells.Long(row.WarrantyMonths);
        cells.Instant(row.WarrantyUntil);
        cells.Point(row.Site);
        cells.Text(row.TimeZone);
        cells.Flag(row.Verified);
        cells.Flag(row.MeterReplacementSuspected);
        cells.Text(row.Purpose);
        cells.Date(row.ProducedOn);
        cells.Date(row.PurchasedOn);
        cells.Text(row.ApprovedSettings);
        cells.Text(row.PreferredTechnician);
        cells.Text(row.Identity.Maker);
        cells.Text(row.Identity.Pin);
        cells.Text(row.Identity.EquipmentId);
        cells.Text(SearchText(
            string.Join('\n', row.SerialNumber, row.Model, row.Identity.Maker, row.Identity.Pin, row.Identity.EquipmentId)));
        cells.Text(MachineMatching.Fold(row.SerialNumber));
        cells.Text(Folded(row.Identity.Pin));
        cells.Text(Folded(row.Identity.EquipmentId));
    }

    protected override SearchEntry Entry(MachineRow row) =>
        new(
            [row.SerialNumber], row.SerialNumber, [row.Model, row.Purpose, row.Identity.Maker],
            Codes: [row.SerialNumber, row.Identity.Pin, row.Identity.EquipmentId]);

    private static string? Folded(string? name) => name is null ? null : MachineMatching.Fold(name);
}
