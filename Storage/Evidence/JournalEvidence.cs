using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Storage.Databases;
using Dispatch.Storage.Journal;

namespace Dispatch.Storage.Evidence;

internal sealed class JournalEvidence(
    Database database, JournalScan scan, RootTable roots, RootKey key, LossStream losses, StorageHost host, IJournal journal,
    StorageOptions options, TimeProvider time) : IJournalEvidence
{
    /// <summary>So many findings are named; a journal that is wrong everywhere is told so once.</summary>
    private const int MostFindings = 1_000;

    /// <summary>The step of the tables that brought the roots.</summary>
    private const int FirstStep = 32;

    public Task<VerifiedJournal> VerifyAsync(string? exported, Action<VerifyProgress>? told, CancellationToken cancellation) =>
        VerifyAsync(exported, told, MostFindings, cancellation);

    private async Task<VerifiedJournal> VerifyAsync(
        string? exported, Action<VerifyProgress>? told, int most, CancellationToken cancellation)
    {
        var days = exported is null ? null : ExportedRoot.Read(exported);
        var loss = await database.LossAsync(cancellation);
        if (database.IsAbsent) return new(0, 0, 0, [new("database", 0, loss ?? "There is none.")], [], []);
        await RequireTablesAsync(cancellation);
        // The roots first: of a day that is signed while the journal is read nothing is said.
        var kept = await roots.AllAsync(cancellation);
        var found = new List<BrokenLink>(loss is null ? [] : [new("database", 0, loss)]);
        var check = new RootsCheck();
        long streams = 0, events = 0;
        try
        {
            foreach (var damage in await database.DamageAsync(cancellation))
                found.Add(new("database", 0, damage));
            await foreach (var batch in scan.BatchesAsync(cancellation))
            {
                found.AddRange(JournalAudit.Broken(batch, check.Pass));
                streams += batch.Select(link => link.Stream).Distinct().Count();
                events += batch.Count(link => link.Event is not null);
                told?.Invoke(new(streams, events));
            }

            found.AddRange(check.Against(kept, Trusted(kept.IsEmpty)));
            if (days is not null) found.AddRange(check.Compare(days, "the exported root"));
        }
        catch (JournalUnavailableException unread)
        {
            found.Add(new("database", 0, unread.Message));
        }

        var (accepted, known, _) = await losses.ReadAsync(cancellation);
        var named = Bounded(found.Where(one => !known.Contains(one)), most);
        return new(streams, events, kept.Length, named, [.. found.Where(known.Contains)], accepted);
    }

    public async Task<string?> ExportAsync(DateOnly? day, CancellationToken cancellation)
    {
        if (database.IsAbsent) return null;
        await RequireTablesAsync(cancellation);
        var kept = await roots.AllAsync(cancellation);
        var last = day is null ? kept.LastOrDefault() : kept.FirstOrDefault(root => root.Day.Day == day);
        return last is null
            ? null
            : ExportedRoot.Write(kept.Where(root => root.Day.Day <= last.Day.Day).Select(root => root.Day), last);
    }

    public async Task<VerifiedJournal> AcceptAsync(string who, string why, Action<VerifyProgress>? told, CancellationToken cancellation)
    {
        var loss = await database.LossAsync(cancellation);
        database.TakeAsItIs();
        await host.StartingAsync(cancellation);
        try
        {
            var verified = await VerifyAsync(null, told, int.MaxValue, cancellation);
            if (loss is not null) verified = verified with { Findings = verified.Findings.Insert(0, new("database", 0, loss)) };
            var (_, _, head) = await losses.ReadAsync(cancellation);
            if (verified.Findings.Length > 0)
                await journal.AppendAsync(LossStream.Append(who, why, verified.Findings, head, time.GetUtcNow()));
            return verified;
        }
        finally
        {
            await host.StoppedAsync(CancellationToken.None);
        }
    }

    /// <exception cref="DatabaseUnusableException">The database is an older program's.</exception>
    private async Task RequireTablesAsync(CancellationToken cancellation)
    {
        var newest = await database.QueryAsync("select coalesce(max(number), 0) from migrations", row => row.Long(), cancellation);
        if (newest[0] < FirstStep)
            throw new DatabaseUnusableException(
                "The database was made by an older program: start the node once, which brings its tables up to date, and verify then.");
    }

    private HashSet<string> Trusted(bool nothingSigned)
    {
        HashSet<string> trusted = [.. options.TrustedKeys.Select(one => one.ToLowerInvariant())];
        if (!nothingSigned && key.PublicKey() is { } own) trusted.Add(RootKey.Fingerprint(own));
        return trusted;
    }

    private static ImmutableArray<BrokenLink> Bounded(IEnumerable<BrokenLink> found, int most)
    {
        var all = found.ToImmutableArray();
        return all.Length <= most
            ? all
            : [.. all.Take(most), new("journal", 0, $"{all.Length - most} more things are wrong.")];
    }
}
