using System.Diagnostics;
using Dispatch.Domain.Maintenance;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Machines;
using Dispatch.Grains.Interfaces.Views.Maintenance;
using Dispatch.Storage.Journal;
using Dispatch.Storage.Machines;
using Dispatch.Storage.Maintenance;
using Dispatch.Storage.Tables;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dispatch.Storage.Bench;

/// <summary>Pages of 50 out of 100,000 machines with five services each, one machine in a thousand owing one.</summary>
internal static class Lists
{
    private const int Machines = 100_000;
    private const int Repetitions = 20;
    private static readonly DateTimeOffset Commissioned = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly double[] Lines = [100, 600, 1200, 1800, 2400];

    public static async Task RunAsync(string kind)
    {
        await using var target = await Target.CreateAsync(kind);
        await FillAsync(target);
        var machines = new MachineViews(target.Database);
        var services = new ServiceViews(target.Database);
        var middle = new PageRequest("WL050000", 50);
        var first = new PageRequest(null, 50);
        await ShowAsync("machines, first page", () => machines.ListAsync(new(), first, default));
        await ShowAsync("machines, middle page", () => machines.ListAsync(new(), middle, default));
        await ShowAsync("machines of a station", () => machines.ListAsync(new(Station: "S7"), middle, default));
        await ShowAsync("machines that owe", () => machines.ListAsync(new(Due: true), first, default));
        await ShowAsync("machines that owe nothing", () => machines.ListAsync(new(Due: false), middle, default));
        await ShowAsync("machines found by text", () => machines.ListAsync(new(Query: "99"), first, default));
        await ShowAsync("machines not found by text", () => machines.ListAsync(new(Query: "none"), first, default));
        await ShowAsync("services owed", () => services.ListAsync(new([ServiceState.Open, ServiceState.Overdue]), first, default));
        await ShowAsync("services of a machine", () => services.ListAsync(new([], SerialNumber: "WL050000"), first, default));
    }

    private static async Task FillAsync(Target target)
    {
        using var writer =
            new GroupWriter(target.Database, target.Options, ViewTables.Shipped, () => [], new(), TimeProvider.System, NullLogger.Instance);
        writer.Start();
        var journal = new GroupJournal(target.Database, writer);
        foreach (var batch in Enumerable.Range(0, Machines).Chunk(Load.BatchSize))
            await Task.WhenAll(batch.Select(i => journal.AppendAsync(Append(i))));
    }

    private static JournalAppend Append(int i)
    {
        var serial = $"WL{i:D6}";
        return new()
        {
            Stream = $"machine/{serial}",
            ExpectedHead = 0,
            Actor = "bench",
            Correlation = "bench",
            Views =
            [
                new MachineRow(serial, "L 60", $"S{i % 50}", null, Commissioned, 12, null, new(48, 11), "Europe/Berlin", true, false),
                new MeterRow(serial, i % 2400, Commissioned, null, null, null),
                .. Lines.Select((hours, n) => new ServiceRow(
                    serial, $"{hours}h", 1, n == 0 && i % 1000 == 0 ? ServiceState.Open : ServiceState.Upcoming, "L 60", $"S{i % 50}",
                    hours, null, null, null, null, null, null, true)),
            ],
        };
    }

    private static async Task ShowAsync<T>(string name, Func<Task<Page<T>>> ask)
    {
        var page = await ask();
        var times = new List<double>();
        for (var i = 0; i < Repetitions; i++)
        {
            var watch = Stopwatch.StartNew();
            await ask();
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        Console.WriteLine($"{name}: {page.Items.Length} rows, median {times[Repetitions / 2]:F1} ms, worst {times[^1]:F1} ms");
    }
}
