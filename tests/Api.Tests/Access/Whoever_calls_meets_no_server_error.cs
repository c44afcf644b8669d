using Dispatch.Testing.Access;
using Dispatch.Testing.Fuzz;
using Xunit.Abstractions;

namespace Dispatch.Api.Tests.Access;

/// <summary>20,000 calls by the node's own description, as nobody and as each role; <c>tests/Soak -- calls</c> makes a million.</summary>
public class Whoever_calls_meets_no_server_error(TwoTerritories world, ITestOutputHelper output) : IClassFixture<TwoTerritories>
{
    private const int Calls = 20_000;
    private const int Seed = 20261130;

    [Fact]
    public async Task Of_any_route()
    {
        var fuzzed = new FuzzedNode(world);

        await fuzzed.RunAsync(Seed, Calls);

        output.WriteLine(string.Join(", ", fuzzed.Answers.OrderBy(answer => answer.Key).Select(answer => $"{answer.Key}: {answer.Value}")));
        fuzzed.Errors.ShouldBeEmpty();
        fuzzed.Answers.Keys.ShouldContain(200);
        fuzzed.Answers.Keys.ShouldContain(201);
        fuzzed.Answers.Values.Sum().ShouldBe(Calls);
    }
}
