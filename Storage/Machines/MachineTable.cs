using System.Collections.Immutable;
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
    Text("search"))
{
    public static MachineTable Instance { get; } = new();

    public override ImmutableArray<string> Kinds => ["machine"];

    public override SearchKind? Searched => SearchKind.Machine;

    /// <summary>The text that a query is looked for in: what the reader sees, in lower case.</summary>
    public static string SearchText(string text) => text.ToLowerInvariant();

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
            row.TextOrNull());
        row.Text();
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
        cells.Text(SearchText($"{row.SerialNumber}\n{row.Model}"));
    }

    protected override SearchEntry Entry(MachineRow row) =>
        new([row.SerialNumber], row.SerialNumber, [row.Model, row.Purpose], Codes: [row.SerialNumber]);
}
