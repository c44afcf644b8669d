using System.Collections.Immutable;

namespace Dispatch.Live.Machines;

/// <summary>Machines' files, column by column; models, stations, customers and time zones are places in <paramref name="Texts"/>, -1 for none.</summary>
/// <param name="Handles">The number that stands for the machine in markers.</param>
/// <param name="TimeZones">IANA ids of the sites.</param>
public sealed record MachineColumns(
    ImmutableArray<int> Handles,
    ImmutableArray<string> SerialNumbers,
    ImmutableArray<int> Models,
    ImmutableArray<int> Stations,
    ImmutableArray<int> Customers,
    ImmutableArray<int> TimeZones,
    ImmutableArray<string> Texts)
{
    internal static MachineColumns Of(MachineChange[] changes)
    {
        var texts = new TextTable();
        return new(
            [.. changes.Select(change => change.Handle)],
            [.. changes.Select(change => change.File.SerialNumber)],
            [.. changes.Select(change => texts.Place(change.File.Model))],
            [.. changes.Select(change => texts.Place(change.File.Station))],
            [.. changes.Select(change => texts.Place(change.File.Customer))],
            [.. changes.Select(change => texts.Place(change.File.TimeZone))],
            texts.All);
    }

    private sealed class TextTable
    {
        private readonly Dictionary<string, int> places = [];

        public ImmutableArray<string> All => [.. places.OrderBy(entry => entry.Value).Select(entry => entry.Key)];

        public int Place(string? text)
        {
            if (text is null)
                return -1;
            if (!places.TryGetValue(text, out var place))
                places.Add(text, place = places.Count);
            return place;
        }
    }
}
