using Dispatch.Storage.Databases;
using Dispatch.Storage.Migrations;
using Dispatch.Storage.Tests.Fixtures;

namespace Dispatch.Storage.Tests.Migrations;

public abstract class Migrating<TDatabase> : StorageTest<TDatabase>
    where TDatabase : TestDatabase, new()
{
    [Fact]
    public async Task A_database_of_the_step_before_is_brought_up_to_date_and_keeps_its_rows()
    {
        var node = await Database.StartAsync();
        var dialect = node.Get<Database>().Dialect;
        await using var older = new TDatabase();
        await older.PrepareAsync();
        await using (var connection = await older.ConnectAsync())
            await Migrator.MigrateAsync(connection, dialect, [.. Migration.Shipped.SkipLast(1)], CancellationToken.None);
        await older.ExecuteAsync("insert into streams (stream, moved_from, head) values ('machine/SN1', 6, 7)");

        var upgraded = await older.StartAsync();

        (await upgraded.LoadAsync("machine/SN1")).Head.ShouldBe(7);
        (await older.ColumnAsync("select number from migrations order by number")).Select(number => $"{number}")
            .ShouldBe(Migration.Shipped.Select(migration => $"{migration.Number}"));
    }

    [Fact]
    public async Task A_database_that_is_newer_than_the_program_is_refused_in_clear_words()
    {
        await (await Database.StartAsync()).StopAsync();
        await Database.ExecuteAsync("insert into migrations values (9999, 'from the future')");

        var refusal = await Should.ThrowAsync<DatabaseUnusableException>(() => Database.StartAsync());

        refusal.Message.ShouldContain("9999");
        refusal.Message.ShouldContain("start a newer version");
    }

    [Fact]
    public async Task Nodes_that_start_together_on_an_empty_database_all_come_up()
    {
        var nodes = await Task.WhenAll(Enumerable.Range(0, 3).Select(i => Task.Run(() => Database.StartAsync($"{i}"))));

        foreach (var node in nodes)
            (await node.Health.CheckAsync(CancellationToken.None)).AcceptsWrites.ShouldBeTrue();
    }
}

public sealed class MigratingOnSqlite : Migrating<SqliteFile>;

public sealed class MigratingOnPostgres : Migrating<PostgresBase>;
