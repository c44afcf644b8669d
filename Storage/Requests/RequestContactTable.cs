using Dispatch.Grains.Interfaces.Views.Requests;
using Dispatch.Storage.Databases;
using Dispatch.Storage.Tables;
using static Dispatch.Storage.Tables.Column;

namespace Dispatch.Storage.Requests;

/// <summary>Who called, apart from everything else so that it can be erased.</summary>
internal sealed class RequestContactTable() : ViewTable<RequestContactRow>(
    "request_contacts", keys: 1, Text("request"), Text("name"), Text("phone"), Text("email"), Text("address"))
{
    public static RequestContactTable Instance { get; } = new();

    public override RequestContactRow Read(Row row) => new(row.Text(), row.Text(), row.TextOrNull(), row.TextOrNull(), row.TextOrNull());

    protected override void Write(RequestContactRow row, ICells cells)
    {
        cells.Text(row.Request);
        cells.Text(row.Name);
        cells.Text(row.Phone);
        cells.Text(row.Email);
        cells.Text(row.Address);
    }
}
