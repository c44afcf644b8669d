using System.Collections.Immutable;
using Dispatch.Storage.Databases;
using Dispatch.Storage.Journal;

namespace Dispatch.Storage.Evidence;

/// <summary>The roots that are kept, and what they are made of.</summary>
internal sealed class RootTable(Database database, SideWriter writer)
{
    /// <summary>All of them, the oldest first.</summary>
    public Task<ImmutableArray<SignedRoot>> AllAsync(CancellationToken cancellation) => database.QueryAsync(
        "select day, streams, root, link, public_key, signature from roots order by day",
        row => new SignedRoot(new DayRoot(row.DateOrNull()!.Value, row.Long(), row.Bytes()), row.Bytes(), row.Bytes(), row.Bytes()),
        cancellation);

    /// <summary>Where the next root begins; null before the first.</summary>
    public async Task<LastRoot?> LastAsync(CancellationToken cancellation) => (await database.QueryAsync(
        "select day, link, next_seq from roots order by day desc limit 1",
        row => new LastRoot(row.DateOrNull()!.Value, row.Bytes(), row.Long()),
        cancellation)).SingleOrDefault();

    /// <summary>Up to when all is in a root; 1970 before the first.</summary>
    public static async Task<DateTimeOffset> EndAsync(Database database, CancellationToken cancellation) => DayEnd.Of(
        (await database.QueryAsync("select max(day) from roots", row => row.DateOrNull(), cancellation))[0]);

    /// <summary>When the first event was recorded that is in no root yet; null when there is none.</summary>
    public async Task<DateTimeOffset?> NextAsync(LastRoot? last, CancellationToken cancellation) => (await database.QueryAsync(
        "select min(recorded_at) from journal where seq >= @p0 and recorded_at >= @p1",
        row => row.InstantOrNull(),
        cancellation,
        last?.NextSequence ?? 0,
        DayEnd.Of(last?.Day)))[0];

    /// <summary>The last event of one day of each stream that has one, in the order of their names.</summary>
    public Task<ImmutableArray<(string Stream, long Version, byte[] Hash)>> HeadsAsync(
        LastRoot? last, DateOnly day, CancellationToken cancellation) => database.QueryAsync(
        """
        select j.stream, j.version, j.hash from journal j join
          (select stream, max(version) as version from journal
           where seq >= @p0 and recorded_at >= @p1 and recorded_at < @p2 group by stream) d
          on d.stream = j.stream and d.version = j.version
        order by j.stream
        """,
        row => (row.Text(), row.Long(), row.Bytes()),
        cancellation,
        last?.NextSequence ?? 0,
        DayEnd.Start(day),
        DayEnd.Of(day));

    /// <param name="last">The root before this one.</param>
    public async Task KeepAsync(SignedRoot root, LastRoot? last, DateTimeOffset now, CancellationToken cancellation)
    {
        var next = (await database.QueryAsync(
            """
            select coalesce((select min(seq) from journal where seq >= @p0 and recorded_at >= @p1), (select max(seq) + 1 from journal))
            """,
            row => row.Long(),
            cancellation,
            last?.NextSequence ?? 0,
            DayEnd.Of(root.Day.Day)))[0];
        await writer.RunAsync(
            session => session.ExecuteAsync(
                """
                insert into roots (day, streams, root, link, next_seq, public_key, signature, signed_at)
                values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7) on conflict do nothing
                """,
                CancellationToken.None, root.Day.Text, root.Day.Streams, root.Day.Root, root.Link, next, root.PublicKey, root.Signature,
                now),
            cancellation);
    }
}

/// <param name="NextSequence">No later event has a lower number in the journal.</param>
internal sealed record LastRoot(DateOnly Day, byte[] Link, long NextSequence);

/// <summary>Days are of UTC and half-open.</summary>
internal static class DayEnd
{
    public static DateTimeOffset Start(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    /// <summary>When the day is over; 1970 for none.</summary>
    public static DateTimeOffset Of(DateOnly? day) => day is { } one ? Start(one.AddDays(1)) : DateTimeOffset.UnixEpoch;
}
