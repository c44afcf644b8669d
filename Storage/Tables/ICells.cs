using System.Globalization;
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

    /// <summary>In a text column, as 2026-01-31.</summary>
    void Date(DateOnly? value) => Text(value?.ToString("O", CultureInfo.InvariantCulture));

    void Point(GeoPoint? value)
    {
        Real(value?.Latitude);
        Real(value?.Longitude);
    }
}
