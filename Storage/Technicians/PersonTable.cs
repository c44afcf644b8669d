using Dispatch.Grains.Interfaces.Views.Technicians;
using Dispatch.Storage.Databases;
using Dispatch.Storage.Tables;
using static Dispatch.Storage.Tables.Column;

namespace Dispatch.Storage.Technicians;

/// <summary>Names and phones, apart from everything else so that they can be erased.</summary>
internal sealed class PersonTable() : ViewTable<PersonRow>("persons", keys: 1, Text("id"), Text("name"), Text("phone"))
{
    public static PersonTable Instance { get; } = new();

    public override PersonRow Read(Row row) => new(row.Text(), row.Text(), row.TextOrNull());

    protected override void Write(PersonRow row, ICells cells)
    {
        cells.Text(row.Id);
        cells.Text(row.Name);
        cells.Text(row.Phone);
    }
}
