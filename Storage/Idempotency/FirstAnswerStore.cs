using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Durable;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Storage.Databases;
using Dispatch.Storage.Journal;

namespace Dispatch.Storage.Idempotency;

internal sealed class FirstAnswerStore(Database database, SideWriter side, TimeProvider time) : IFirstAnswers
{
    public async Task<FirstAnswer?> FindAsync(string caller, string key, CancellationToken cancellation)
    {
        var found = await database.QueryAsync(
            "select caller, key, body_hash, status, headers, body from first_answers where caller = @p0 and key = @p1",
            row => new FirstAnswer(row.Text(), row.Text(), row.Text(), row.Int(),
                DurableJson.Read<ImmutableDictionary<string, string>>(row.Text()), row.Bytes()),
            cancellation,
            caller,
            key);
        return found.FirstOrDefault();
    }

    public Task KeepAsync(FirstAnswer answer, CancellationToken cancellation) => side.RunAsync(
        session => session.ExecuteAsync(
            """
            insert into first_answers (caller, key, body_hash, status, headers, body, answered_at) values (@p0, @p1, @p2, @p3, @p4, @p5, @p6)
            on conflict (caller, key) do nothing
            """,
            CancellationToken.None,
            answer.Caller,
            answer.Key,
            answer.BodyHash,
            (long)answer.Status,
            DurableJson.Text(answer.Headers),
            answer.Body.ToArray(),
            time.GetUtcNow()),
        cancellation);

    public Task ForgetAllAsync(CancellationToken cancellation) =>
        side.RunAsync(session => session.ExecuteAsync("delete from first_answers", CancellationToken.None), cancellation);
}
