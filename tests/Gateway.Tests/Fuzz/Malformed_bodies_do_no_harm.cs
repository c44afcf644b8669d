using System.Globalization;
using System.Text;
using Dispatch.Gateway.Tests.Fakes;
using Dispatch.Testing.Fuzz;
using Xunit.Abstractions;

namespace Dispatch.Gateway.Tests.Fuzz;

/// <summary>
/// 10,000 wrong bodies made from valid ones, to the endpoints behind a real server. DISPATCH_FUZZ_SEED and DISPATCH_FUZZ_BODIES choose
/// others and more.
/// </summary>
[Collection(Alone.Name)]
public class Malformed_bodies_do_no_harm(ITestOutputHelper output)
{
    private const int Callers = 8;
    private const long GrowthAllowed = 8 << 20;

    [Fact]
    public async Task None_is_answered_with_a_server_error_and_memory_does_not_grow()
    {
        var seed = Setting("DISPATCH_FUZZ_SEED", 20261122);
        var bodies = Setting("DISPATCH_FUZZ_BODIES", 10_000);
        output.WriteLine($"seed {seed}, {bodies} bodies");
        await using var host = await GatewayHost.StartAsync(("Telemetry:Readings:RegisterUnknown", "true"));
        await PostAsync(host, seed - 1, bodies / 10);
        var before = Settled(host);

        var statuses = await PostAsync(host, seed, bodies);

        var growth = Settled(host) - before;
        output.WriteLine(
            $"{string.Join(", ", statuses.OrderBy(status => status.Key).Select(status => $"{status.Key}: {status.Value}"))}; memory grew by {growth >> 10} KiB");
        statuses.Values.Sum().ShouldBe(bodies);
        growth.ShouldBeLessThan(GrowthAllowed, $"seed {seed}");
    }

    private static async Task<Dictionary<int, int>> PostAsync(GatewayHost host, int seed, int bodies)
    {
        var statuses = await Task.WhenAll(
            Enumerable.Range(0, Callers).Select(caller => PostAsync(host, seed, caller, (bodies + Callers - 1 - caller) / Callers)));
        return statuses.SelectMany(each => each).GroupBy(status => status).ToDictionary(group => group.Key, group => group.Count());
    }

    private static async Task<List<int>> PostAsync(GatewayHost host, int seed, int caller, int bodies)
    {
        var mutations = new Mutations(HashCode(seed, caller));
        var statuses = new List<int>();
        for (var number = 0; number < bodies; number++)
        {
            var (address, contentType, gzip, body) = TelemetryBodies.All[number % TelemetryBodies.All.Length];
            var mutated = mutations.Next(body);
            using var content = Answers.Content(mutated, contentType);
            if (gzip)
                content.Headers.ContentEncoding.Add("gzip");
            using var answer = await host.Client.PostAsync(address, content);
            ((int)answer.StatusCode)
                .ShouldBeLessThan(500, $"seed {seed}, caller {caller}, body {number} to {address}: {Encoding.Latin1.GetString(mutated)}");
            if (!answer.IsSuccessStatusCode)
                (await answer.JsonAsync()).Code().ShouldNotBeNullOrEmpty($"seed {seed}, caller {caller}, body {number}");
            statuses.Add((int)answer.StatusCode);
        }

        return statuses;
    }

    // What the recording machines remember is the test's, not the gateway's.
    private static long Settled(GatewayHost host)
    {
        host.Machines.Reports.Clear();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private static int HashCode(int seed, int caller) => unchecked((seed * 397) + caller);

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
