using System.Collections.Immutable;
using Dispatch.Domain.Sla;
using Dispatch.Grains.Interfaces.Durable;
using Dispatch.Grains.Interfaces.Views.Sla;
using Dispatch.Storage.Databases;
using Dispatch.Storage.Tables;
using static Dispatch.Storage.Tables.Column;

namespace Dispatch.Storage.Sla;

/// <summary>Clocks as JSON, with beside it what attainment is counted by.</summary>
internal sealed class ClockTable() : ViewTable<ClockRow>(
    "clocks",
    keys: 2,
    Text("stream"),
    Text("clock"),
    Text("station"),
    Text("policy"),
    Text("outcome"),
    Instant("started_at"),
    Instant("due_at"),
    Instant("stopped_at"),
    Text("content"))
{
    public static ClockTable Instance { get; } = new();

    public override ImmutableArray<string> Kinds => ["request", "work-order"];

    public override ClockRow Read(Row row)
    {
        var stream = row.Text();
        _ = row.Text();
        var station = row.Text();
        _ = (row.Text(), row.Text(), row.Instant(), row.InstantOrNull(), row.InstantOrNull());
        return new(stream, station, DurableJson.Read<SlaClock>(row.Text()));
    }

    protected override void Write(ClockRow row, ICells cells)
    {
        var clock = row.Clock;
        cells.Text(row.Stream);
        cells.Text(clock.Kind.ToString());
        cells.Text(row.Station);
        cells.Text(clock.Target.Policy);
        cells.Text(clock.Outcome.ToString());
        cells.Instant(clock.StartedAt);
        cells.Instant(clock.DueAt);
        cells.Instant(clock.StoppedAt);
        cells.Text(DurableJson.Text(clock));
    }
}
