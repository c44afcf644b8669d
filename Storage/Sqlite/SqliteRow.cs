using System.Data.Common;
using Dispatch.Storage.Databases;

namespace Dispatch.Storage.Sqlite;

internal sealed class SqliteRow(DbDataReader reader) : Row(reader)
{
    protected override DateTimeOffset InstantAt(int ordinal) => Instants.FromNumber(Reader.GetInt64(ordinal));
}
