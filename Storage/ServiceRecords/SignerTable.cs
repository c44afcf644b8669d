using Dispatch.Grains.Interfaces.Views.ServiceRecords;
using Dispatch.Storage.Databases;
using Dispatch.Storage.Tables;
using static Dispatch.Storage.Tables.Column;

namespace Dispatch.Storage.ServiceRecords;

/// <summary>Names of signers, apart from everything else so that they can be erased.</summary>
internal sealed class SignerTable() : ViewTable<SignerRow>("record_signers", keys: 2, Text("work_order"), Long("version"), Text("name"))
{
    public static SignerTable Instance { get; } = new();

    public override SignerRow Read(Row row) => new(row.Text(), row.Int(), row.Text());

    protected override void Write(SignerRow row, ICells cells)
    {
        cells.Text(row.WorkOrder);
        cells.Long(row.Version);
        cells.Text(row.Name);
    }
}
