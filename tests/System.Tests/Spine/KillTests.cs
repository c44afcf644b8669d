using Dispatch.Testing.Nodes;
using Xunit.Abstractions;

namespace Dispatch.SystemTests.Spine;

public class KillTests(ITestOutputHelper output)
{
    /// <summary>The soak command does the same twenty times in a row.</summary>
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Nothing_acknowledged_is_lost_and_nothing_happens_twice_when_the_node_is_killed_under_load(string provider) =>
        await KillSeries.Run(provider, runs: 1, seed: 20261122, output.WriteLine);
}
