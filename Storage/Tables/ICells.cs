using Dispatch.Domain.Geography;

namespace Dispatch.Storage.Tables;

/// <summary>Takes the values of one row after another, in the order of the statement's columns; <see cref="End"/> ends a row.</summary>
internal interface ICells
{
    void Text(string? value);

    void Long(long? value);

    void Real(double? value);

    void Instant(DateTimeOffset? value);

    void Bytes(ReadOnlyMemory<byte> value);

    void Flag(bool value);

    void End();

    void Point(GeoPoint? value)
    {
        Real(value?.Latitude);
        Real(value?.Longitude);
    }
}
