using Dispatch.Testing.Access;
using Dispatch.Testing.Fuzz;

namespace Dispatch.Soak;

/// <summary>
/// A million calls of every route by schema, as nobody and as each role: no server error, and memory that does not keep growing.
/// </summary>
internal static class FuzzedCalls
{
    private const int Rounds = 20;

    /// <summary>False when an answer was a server error.</summary>
    public static async Task<bool> Run(int seed, int calls, Action<string> say)
    {
        var world = new TwoTerritories();
        await world.InitializeAsync();
        try
        {
            var fuzzed = new FuzzedNode(world);
            for (var round = 0; round < Rounds; round++)
            {
                await fuzzed.RunAsync((seed * Rounds) + round, calls / Rounds);
                var counts = fuzzed.Answers.OrderBy(answer => answer.Key).Select(answer => $"{answer.Key}: {answer.Value}");
                say($"seed {seed}, round {round + 1}: {string.Join(", ", counts)}; resident {ResidentMemory.MiB(world.ProcessId)} MiB");
                foreach (var error in fuzzed.Errors) say(error);
                if (!fuzzed.Errors.IsEmpty) return false;
            }

            return true;
        }
        finally
        {
            await world.DisposeAsync();
        }
    }
}
