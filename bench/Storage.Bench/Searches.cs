using System.Diagnostics;
using Dispatch.Domain.Customers;
using Dispatch.Domain.Users;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Customers;
using Dispatch.Grains.Interfaces.Views.Machines;
using Dispatch.Storage.Journal;
using Dispatch.Storage.Search;
using Dispatch.Storage.Tables;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dispatch.Storage.Bench;

/// <summary>The 20 best hits out of 100,000 machines, 20,000 customers and 40,000 contacts, half of them Chinese.</summary>
internal static class Searches
{
    private const int Machines = 100_000;
    private const int Customers = 20_000;
    private const int Contacts = 40_000;
    private const int Repetitions = 20;
    private const int Limit = 20;
    private const string Surnames = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余";
    private const string Given = "伟芳娜敏静强磊军洋勇艳杰小明红建国志秀英海燕文博子轩晓东玉兰春梅丽华平辉鹏飞宇航浩然欣怡";
    private static readonly string[] First = [
        "Ana", "Luis", "Marta", "Jorge", "Lucía", "Pablo", "Íñigo", "Begoña", "Raúl", "Nuria", "Inés", "Óscar", "Pilar", "Andrés", "Rocío"];
    private static readonly string[] Syllables =
        ["gar", "cía", "na", "va", "rro", "mo", "re", "no", "lo", "za", "ser", "tor", "res", "mu", "ñoz", "gó", "mez", "pe", "ña", "cal"];
    private static readonly string[] Trades = ["建工机械", "矿业", "路桥工程", "砂石", "市政工程", "混凝土", "港务物流", "土石方工程"];
    private static readonly DateTimeOffset Commissioned = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static async Task RunAsync(string kind)
    {
        await using var target = await Target.CreateAsync(kind);
        var (machines, people) = await FillAsync(target);
        Console.WriteLine($"filled: {machines:N0} machines/s, {people:N0} customers and contacts/s");
        var search = new SearchStore(target.Database, []);
        await ShowAsync(search, "a serial number", "WL050123");
        await ShowAsync(search, "the end of a serial number", "50123");
        await ShowAsync(search, "the beginning of half the serial numbers", "WL0");
        await ShowAsync(search, "a serial number, one digit too many", "WL0501123");
        await ShowAsync(search, "a phone", Phone(4_711));
        await ShowAsync(search, "the end of a phone", Phone(4_711)[^4..]);
        await ShowAsync(search, "a phone, two digits changed places", Phone(4_711)[..^2] + "90");
        await ShowAsync(search, "two Chinese characters", "王小");
        await ShowAsync(search, "three Chinese characters", "王小明");
        await ShowAsync(search, "three Chinese characters, one wrong", "王笑明");
        await ShowAsync(search, "a Chinese company's trade", "路桥工程");
        await ShowAsync(search, "a Spanish name", "Lucía Garcíamuñoz");
        await ShowAsync(search, "a Spanish name, an error in both words", "Luica Gracíamuñoz");
        await ShowAsync(search, "one letter", "a");
        await ShowAsync(search, "what nobody has", "Xylophonist");
    }

    private static async Task<(double Machines, double People)> FillAsync(Target target)
    {
        using var writer =
            new GroupWriter(target.Database, target.Options, ViewTables.Shipped, () => [], new(), TimeProvider.System, NullLogger.Instance);
        writer.Start();
        var journal = new GroupJournal(target.Database, writer);
        var machines = await WriteAsync(journal, Machines, Machine);
        var customers = await WriteAsync(journal, Customers + Contacts, Person);
        return (machines, customers);
    }

    private static async Task<double> WriteAsync(GroupJournal journal, int count, Func<int, ViewRow> row)
    {
        var watch = Stopwatch.StartNew();
        foreach (var batch in Enumerable.Range(0, count).Chunk(Load.BatchSize))
            await Task.WhenAll(batch.Select(i => journal.AppendAsync(Append(row(i), i))));
        return count / watch.Elapsed.TotalSeconds;
    }

    private static JournalAppend Append(ViewRow row, int i) =>
        new() { Stream = $"{row.GetType().Name}/{i}", ExpectedHead = 0, Actor = "bench", Correlation = "bench", Views = [row] };

    private static MachineRow Machine(int i) =>
        new($"WL{i:D6}", $"L{i % 7 * 100}", $"S{i % 50}", $"C{i % Customers}", Commissioned, 12, null, new(48, 11), "Europe/Berlin", true,
            false);

    private static ViewRow Person(int i)
    {
        var random = new Random(i);
        var name = Name(random, chinese: i % 2 == 0);
        return i < Customers
            ? new CustomerDetailsRow($"C{i}", i % 2 == 0 ? $"{name}{Trades[i % Trades.Length]}有限公司" : $"Áridos {name} S.L.", Phone(i),
                null, "Calle Mayor 7", null, null)
            : new ContactRow($"C{i % Customers}", $"P{i}", name, ContactRole.Operator, Phone(i), null);
    }

    private static string Name(Random random, bool chinese) => chinese
        ? $"{Surnames[random.Next(Surnames.Length)]}{Given[random.Next(Given.Length)]}{Given[random.Next(Given.Length)]}"
        : $"{First[random.Next(First.Length)]} {string.Concat(Enumerable.Range(0, 4).Select(_ => Syllables[random.Next(Syllables.Length)]))}";

    private static string Phone(int i) => $"+86 13{i % 10} {i * 7919L % 100_000_000:00000000}";

    private static async Task ShowAsync(SearchStore search, string name, string query)
    {
        var hits = await search.FindAsync(query, null, Limit, Reach.Everywhere, default);
        var times = new List<double>();
        for (var i = 0; i < Repetitions; i++)
        {
            var watch = Stopwatch.StartNew();
            await search.FindAsync(query, null, Limit, Reach.Everywhere, default);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        var best = hits.IsEmpty ? "nothing" : $"{hits[0].Title} ({hits[0].Score})";
        Console.WriteLine(
            $"{name}, {query}: {hits.Length} hits, the best {best}, median {times[Repetitions / 2]:F1} ms, worst {times[^1]:F1} ms");
    }
}
