using System.Data.Common;
using Dispatch.Storage.Databases;

namespace Dispatch.Storage.PostgreSql;

internal sealed class PostgresRow(DbDataReader reader) : Row(reader)
{
    protected override DateTimeOffset InstantAt(int ordinal) => new(Reader.GetDateTime(ordinal), TimeSpan.Zero);
}
