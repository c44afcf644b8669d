using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Storage.Databases;

namespace Dispatch.Storage.Idempotency;

/// <summary>An answer is found until it is purged: at the earliest when its time is over.</summary>
internal sealed class AnswerStore(Database database) : IIdempotentAnswers
{
    public async Task<IdempotentAnswer?> FindAsync(string caller, string key, CancellationToken cancellation)
    {
        var found = await database.QueryAsync(
            "select caller, key, body_hash, answer from answers where caller = @p0 and key = @p1", AnswerTable.Read, cancellation, caller,
            key);
        return found.FirstOrDefault();
    }
}
