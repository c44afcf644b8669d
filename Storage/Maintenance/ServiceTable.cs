using System.Collections.Immutable;
using Dispatch.Domain.Maintenance;
using Dispatch.Grains.Interfaces.Views.Maintenance;
using Dispatch.Storage.Databases;
using Dispatch.Storage.Tables;
using static Dispatch.Storage.Tables.Column;

namespace Dispatch.Storage.Maintenance;

internal sealed class ServiceTable() : ViewTable<ServiceRow>(
    "services",
    keys: 3,
    Text("serial_number"),
    Text("line"),
    Long("occurrence"),
    Text("state"),
    Text("model"),
    Text("station"),
    Real("due_hours"),
    Instant("opens_at"),
    Instant("overdue_at"),
    Instant("forecast_at"),
    Instant("raised_at"),
    Instant("closed_at"),
    Real("closed_hours"),
    Flag("in_warranty"),
    Real("overdue_hours"),
    Instant("counts_at"),
    Text("covered_by"),
    Text("early"))
{
    public static ServiceTable Instance { get; } = new();

    public override int Version => 2;

    public override ImmutableArray<string> Kinds => ["machine"];

    public override ServiceRow Read(Row row) => new(
        row.Text(),
        row.Text(),
        row.Int(),
        Enum.Parse<ServiceState>(row.Text()),
        row.Text(),
        row.TextOrNull(),
        row.Real(),
        row.InstantOrNull(),
        row.InstantOrNull(),
        row.InstantOrNull(),
        row.InstantOrNull(),
        row.InstantOrNull(),
        row.RealOrNull(),
        row.Flag())
    {
        OverdueHours = row.Real(),
        CountsAt = row.InstantOrNull(),
        CoveredBy = row.TextOrNull(),
        Early = row.TextOrNull(),
    };

    protected override void Write(ServiceRow row, ICells cells)
    {
        cells.Text(row.SerialNumber);
        cells.Text(row.Line);
        cells.Long(row.Occurrence);
        cells.Text(row.State.ToString());
        cells.Text(row.Model);
        cells.Text(row.Station);
        cells.Real(row.DueHours);
        cells.Instant(row.OpensAt);
        cells.Instant(row.OverdueAt);
        cells.Instant(row.ForecastAt);
        cells.Instant(row.RaisedAt);
        cells.Instant(row.ClosedAt);
        cells.Real(row.ClosedHours);
        cells.Flag(row.InWarranty);
        cells.Real(row.OverdueHours);
        cells.Instant(row.CountsAt);
        cells.Text(row.CoveredBy);
        cells.Text(row.Early);
    }
}
