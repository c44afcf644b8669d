using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Durable;
using Dispatch.Grains.Interfaces.Views.Requests;
using Dispatch.Storage.Databases;
using Dispatch.Storage.Tables;
using static Dispatch.Storage.Tables.Column;

namespace Dispatch.Storage.Requests;

/// <summary>Requests as JSON, with beside it what lists are filtered and ordered by.</summary>
internal sealed class RequestTable() : ViewTable<RequestRow>(
    "requests",
    keys: 1,
    Text("id"),
    Text("state"),
    Text("station"),
    Text("owner"),
    Text("machine"),
    Text("customer"),
    Instant("received_at"),
    Text("content"))
{
    /// <summary>The one column that <see cref="Read"/> takes.</summary>
    public const string Content = "content";

    public static RequestTable Instance { get; } = new();

    /// <summary>2: by which fault the machine opened it itself, and what nobody told. 3: whose the machine is.</summary>
    public override int Version => 3;

    public override ImmutableArray<string> Kinds => ["request"];

    public override RequestRow Read(Row row) => DurableJson.Read<RequestRow>(row.Text());

    protected override void Write(RequestRow row, ICells cells)
    {
        cells.Text(row.Id);
        cells.Text(row.Status.ToString());
        cells.Text(row.File.Station.Value);
        cells.Text(row.Owner);
        cells.Text(row.File.Machine.Value);
        cells.Text(row.File.Customer?.Value);
        cells.Instant(row.File.ReceivedAt);
        cells.Text(DurableJson.Text(row));
    }
}
