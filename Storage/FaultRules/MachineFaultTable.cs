using System.Collections.Immutable;
using Dispatch.Domain.FaultRules;
using Dispatch.Grains.Interfaces.Durable;
using Dispatch.Grains.Interfaces.Views.FaultRules;
using Dispatch.Storage.Databases;
using Dispatch.Storage.Tables;
using static Dispatch.Storage.Tables.Column;

namespace Dispatch.Storage.FaultRules;

/// <summary>Faults as JSON, with beside it what lists are ordered by.</summary>
internal sealed class MachineFaultTable() : ViewTable<MachineFaultRow>(
    "machine_faults", keys: 2, Text("machine"), Text("code"), Instant("since"), Text("content"))
{
    public static MachineFaultTable Instance { get; } = new();

    public override ImmutableArray<string> Kinds => ["machine"];

    public override MachineFaultRow Read(Row row)
    {
        var machine = row.Text();
        row.Text();
        row.Instant();
        return new(machine, DurableJson.Read<MachineFault>(row.Text()));
    }

    protected override void Write(MachineFaultRow row, ICells cells)
    {
        cells.Text(row.Machine);
        cells.Text(row.Fault.Code.Value);
        cells.Instant(row.Fault.Since);
        cells.Text(DurableJson.Text(row.Fault));
    }
}
