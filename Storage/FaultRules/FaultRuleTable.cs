using System.Collections.Immutable;
using Dispatch.Domain.FaultRules;
using Dispatch.Grains.Interfaces.Durable;
using Dispatch.Grains.Interfaces.Views.FaultRules;
using Dispatch.Storage.Databases;
using Dispatch.Storage.Tables;
using static Dispatch.Storage.Tables.Column;

namespace Dispatch.Storage.FaultRules;

internal sealed class FaultRuleTable() : ViewTable<FaultRuleRow>("fault_rules", keys: 1, Text("id"), Text("content"))
{
    public static FaultRuleTable Instance { get; } = new();

    public override ImmutableArray<string> Kinds => ["fault-rule"];

    public override FaultRuleRow Read(Row row) =>
        new(row.Text(), row.TextOrNull() is { } content ? DurableJson.Read<FaultRule>(content) : null);

    protected override void Write(FaultRuleRow row, ICells cells)
    {
        cells.Text(row.Id);
        cells.Text(row.Rule is { } rule ? DurableJson.Text(rule) : null);
    }
}
