using System.Data.Common;
using System.Globalization;
using Dispatch.Domain.Geography;

namespace Dispatch.Storage.Databases;

/// <summary>Reads the columns of one result row after another, in the order in which they were selected.</summary>
internal abstract class Row(DbDataReader reader)
{
    private int next;

    protected DbDataReader Reader => reader;

    /// <summary>Skips to the first column of the next row. False after the last.</summary>
    public async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        next = 0;
        return await reader.ReadAsync(cancellation);
    }

    /// <summary>Passes over columns that are not wanted.</summary>
    public void Skip(int columns) => next += columns;

    public string Text() => reader.GetString(next++);

    public string? TextOrNull() => IsNull() ? null : Text();

    public long Long() => reader.GetInt64(next++);

    public int Int() => (int)Long();

    public long? LongOrNull() => IsNull() ? null : Long();

    public double Real() => reader.GetDouble(next++);

    public double? RealOrNull() => IsNull() ? null : Real();

    public bool Flag() => reader.GetBoolean(next++);

    public bool? FlagOrNull() => IsNull() ? null : Flag();

    public byte[] Bytes() => reader.GetFieldValue<byte[]>(next++);

    public byte[]? BytesOrNull() => IsNull() ? null : Bytes();

    public DateTimeOffset Instant() => InstantAt(next++);

    public DateTimeOffset? InstantOrNull() => IsNull() ? null : Instant();

    public DateOnly? DateOrNull() => TextOrNull() is { } day ? DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture) : null;

    public GeoPoint Point() => new(Real(), Real());

    public GeoPoint? PointOrNull()
    {
        var (latitude, longitude) = (RealOrNull(), RealOrNull());
        return latitude is { } north && longitude is { } east ? new GeoPoint(north, east) : null;
    }

    protected abstract DateTimeOffset InstantAt(int ordinal);

    private bool IsNull()
    {
        if (!reader.IsDBNull(next))
            return false;
        next++;
        return true;
    }
}
