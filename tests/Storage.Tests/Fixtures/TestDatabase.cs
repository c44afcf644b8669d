using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using Dispatch.Testing;

namespace Dispatch.Storage.Tests.Fixtures;

/// <summary>An empty database of one kind, for any number of nodes and for looking at it from outside.</summary>
public abstract class TestDatabase : IAsyncDisposable
{
    private readonly List<StorageNode> nodes = [];

    public abstract Task PrepareAsync();

    /// <summary>Starts a node on this database.</summary>
    /// <param name="settings">Beyond the defaults, without the section's name.</param>
    public async Task<StorageNode> StartAsync(
        string name = "a",
        FakeTimeProvider? time = null,
        IEnumerable<KeyValuePair<string, string?>>? settings = null)
    {
        var node = await PrepareNodeAsync(name, time, settings);
        await node.StartAsync();
        return node;
    }

    /// <summary>A node that does not run.</summary>
    public Task<StorageNode> PrepareNodeAsync(
        string name = "a", FakeTimeProvider? time = null, IEnumerable<KeyValuePair<string, string?>>? settings = null)
    {
        var node = new StorageNode([.. Settings, new("Node", name), .. settings ?? []], time ?? new FakeTimeProvider());
        nodes.Add(node);
        return Task.FromResult(node);
    }

    /// <summary>Runs SQL past all nodes.</summary>
    public async Task<int> ExecuteAsync(string sql)
    {
        await using var connection = await ConnectAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteNonQueryAsync();
    }

    public async Task<ImmutableArray<object>> ColumnAsync(string sql)
    {
        await using var connection = await ConnectAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var values = ImmutableArray.CreateBuilder<object>();
        while (await reader.ReadAsync())
            values.Add(reader.GetValue(0));
        return values.ToImmutable();
    }

    public async Task<long> CountAsync(string from) =>
        Convert.ToInt64((await ColumnAsync($"select count(*) from {from}"))[0], CultureInfo.InvariantCulture);

    public async ValueTask DisposeAsync()
    {
        foreach (var node in nodes)
            await node.DisposeAsync();
        await RemoveAsync();
        GC.SuppressFinalize(this);
    }

    public abstract Task<DbConnection> ConnectAsync();

    protected abstract ImmutableArray<KeyValuePair<string, string?>> Settings { get; }

    protected abstract Task RemoveAsync();
}
