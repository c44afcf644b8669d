using System.Collections.Immutable;
using Dispatch.Domain.Technicians;
using Dispatch.Grains.Interfaces.Durable;
using Dispatch.Grains.Interfaces.Views.Technicians;
using Dispatch.Storage.Databases;
using Dispatch.Storage.Tables;
using static Dispatch.Storage.Tables.Column;

namespace Dispatch.Storage.Technicians;

internal sealed class UnitTable() : ViewTable<UnitRow>(
    "units",
    keys: 1,
    Text("technician"),
    Text("status"),
    Instant("shift_started_at"),
    Instant("shift_ends_at"),
    Instant("break_until"),
    Text("out_of_service"),
    Text("breaks"),
    Instant("help_called_at"))
{
    public static UnitTable Instance { get; } = new();

    public override ImmutableArray<string> Kinds => ["technician"];

    public override int Version => 2;

    public override UnitRow Read(Row row) => new(
        row.Text(), Enum.Parse<UnitStatus>(row.Text()), row.InstantOrNull(), row.InstantOrNull(), row.InstantOrNull(), row.TextOrNull())
    {
        Breaks = row.TextOrNull() is { } breaks ? DurableJson.Read<ImmutableArray<Break>>(breaks) : [],
        HelpCalledAt = row.InstantOrNull(),
    };

    protected override void Write(UnitRow row, ICells cells)
    {
        cells.Text(row.Id);
        cells.Text(row.Status.ToString());
        cells.Instant(row.ShiftStartedAt);
        cells.Instant(row.ShiftEndsAt);
        cells.Instant(row.BreakUntil);
        cells.Text(row.OutOfService);
        cells.Text(DurableJson.Text(row.Breaks));
        cells.Instant(row.HelpCalledAt);
    }
}
