using Dispatch.Storage.Databases;
using Dispatch.Storage.Tests.Fixtures;
using Microsoft.Extensions.Options;

namespace Dispatch.Storage.Tests.Health;

public sealed class Settings
{
    [Fact]
    public async Task The_writer_of_SQLite_syncs_every_commit()
    {
        await using var database = new SqliteFile();

        (await DurabilityAsync(database)).ShouldBe("SQLite journal_mode=wal, synchronous=FULL");
    }

    [Fact]
    public async Task The_writer_of_PostgreSQL_waits_for_its_log()
    {
        await using var database = new PostgresBase();
        await database.PrepareAsync();

        (await DurabilityAsync(database)).ShouldBe("PostgreSQL synchronous_commit=on, fsync=on");
    }

    [Theory]
    [InlineData("Provider", "PostgreSql", "ConnectionString")]
    [InlineData("GroupLimit", "0", "GroupLimit")]
    [InlineData("OutboxTakeover", "-00:00:01", "OutboxTakeover")]
    [InlineData("Node", "", "Node")]
    public async Task A_setting_out_of_range_stops_the_start_with_its_name(string key, string value, string named)
    {
        await using var database = new SqliteFile();

        var refusal = await Should.ThrowAsync<OptionsValidationException>(() => database.StartAsync(settings: [new(key, value)]));

        refusal.Message.ShouldContain(named);
    }

    private static async Task<string> DurabilityAsync(TestDatabase database)
    {
        var node = await database.StartAsync();
        using var writer = node.Get<Database>().OpenGroupTransaction();
        return writer.Durability();
    }
}
