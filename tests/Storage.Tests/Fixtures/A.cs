using System.Collections.Immutable;
using System.Text;
using Dispatch.Domain.Metering;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Interfaces.Views.Machines;

namespace Dispatch.Storage.Tests.Fixtures;

/// <summary>Test data.</summary>
public static class A
{
    public static DateTimeOffset Noon { get; } = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    public static JournalAppend Append(string stream = "machine/SN1", long expectedHead = 0) =>
        new() { Stream = stream, ExpectedHead = expectedHead, Actor = "user:7", Correlation = "call-1" };

    public static JournalEvent Event(string json = "{}", string type = "machine.registered") => new(type, 1, Bytes(json), Noon);

    public static OutboxMessage Message(string target = "order/1", string json = "{}") => new(target, "order.open", 1, Bytes(json));

    public static ReadingRow Reading(
        string machine = "SN1", double hours = 100, int minutes = 0, ReadingVerdict verdict = ReadingVerdict.Applied) =>
        new(machine, Noon.AddMinutes(minutes), hours, verdict == ReadingVerdict.Applied ? hours : null, verdict,
            Noon.AddMinutes(minutes + 1), new(48.1, 11.5), null);

    public static MeterRow Meter(string machine = "SN1", double hours = 100) => new(machine, hours, Noon, null, null, null);

    public static MachineRow Machine(string serial = "SN1", string model = "L 60", string? station = "S1") =>
        new(serial, model, station, "C1", Noon, 12, Noon.AddYears(1), new(48.1, 11.5), "Europe/Berlin", true, false);

    public static ReadOnlyMemory<byte> Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public static string Text(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);

    public static ImmutableArray<T> Many<T>(int count, Func<int, T> make) => [.. Enumerable.Range(0, count).Select(make)];
}
