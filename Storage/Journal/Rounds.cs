
namespace Dispatch.Storage.Journal;

/// <summary>
/// Splits a group into rounds that can each be written as a set: no stream and no idempotency key comes twice in a round, and appends of
/// one stream keep their order. Grains await their appends, so nearly every group is one round.
/// </summary>
internal static class Rounds
{
    public static List<List<PendingAppend>> Of(IReadOnlyList<Pending> group)
    {
        var rounds = new List<List<PendingAppend>>();
        var streams = new Dictionary<string, int>(group.Count);
        var keys = new Dictionary<(string, string), int>();
        foreach (var pending in group)
        {
            if (pending is not PendingAppend append)
                continue;
            var round = streams.GetValueOrDefault(append.Append.Stream);
            if (append.Append.Answer is { } answer)
            {
                round = Math.Max(round, keys.GetValueOrDefault((answer.Caller, answer.Key)));
                keys[(answer.Caller, answer.Key)] = round + 1;
            }

            streams[append.Append.Stream] = round + 1;
            while (rounds.Count <= round)
                rounds.Add([]);
            rounds[round].Add(append);
        }

        return rounds;
    }
}
