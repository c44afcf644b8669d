using System.Net;
using System.Net.Sockets;
using Dispatch.Testing.Nodes;

namespace Dispatch.SystemTests.Doors;

/// <summary>The real program, started with something that cannot be: one line says what to change, and nothing else is said.</summary>
public class A_node_that_cannot_start
{
    [Theory]
    [InlineData("Node:Roles is Web alone: ", "--Node:Roles=Web")]
    [InlineData("Node:Roles names 'Wep'; ", "--Node:Roles=Wep")]
    [InlineData("Engine:SingleNode is gone: ", "--Engine:SingleNode=true")]
    [InlineData("Engine:Cluster is true: ", "--Engine:Cluster=true")]
    [InlineData("Engine:SlowCall is '0'; set a duration", "--Engine:SlowCall=0")]
    [InlineData("Sla:Bandz is no setting; did you mean Sla:Bands?", "--Sla:Bandz:0=100")]
    [InlineData("Dispatch is no section of the settings; did you mean Dispatching?", "--Dispatch:Outbx=1")]
    [InlineData("Outbox:Lease is 'soon'; set a duration", "--Outbox:Lease=soon")]
    [InlineData("Planning:HighLoad is '60'; set a number, 0 to 1.", "--Planning:HighLoad=60")]
    [InlineData("Telemetry: a feed's TimeZone must be an IANA id", "--Telemetry:Readings:TimeZone=")]
    [InlineData("'start' is no setting: write --Section:Name=value", "start")]
    [InlineData("--Demo:Seed has no value: ", "--Demo:Seed")]
    [InlineData("'http://0.0.0.0:5080' would be open to the network", "--urls=http://0.0.0.0:5080", "--Demo:Enabled=true")]
    [InlineData("Access:Company:ClientSecret is missing; ", "--Access:Company:Authority=https://login.example.com",
        "--Access:Company:ClientId=dispatch", "--Access:Company:Roles:Dispatcher:0=dispatchers")]
    [InlineData("Access:Company:Roles:Dispacher: 'Dispacher' is not Administrator, Dispatcher, ",
        "--Access:Company:Roles:Dispacher:0=dispatchers")]
    [InlineData("urls is 'here'; set http://127.0.0.1:PORT", "--urls=here")]
    [InlineData("Kestrel:Endpoints would say where the node listens as well; ", "--Kestrel:Endpoints:Open:Url=http://0.0.0.0:5080")]
    [InlineData("Storage:Path: /dev/null/dispatch.db cannot be used", "--Storage:Path=/dev/null/dispatch.db")]
    [InlineData("Storage:ConnectionString cannot be read", "--Storage:Provider=PostgreSql", "--Storage:ConnectionString=Hots=localhost")]
    [InlineData("Storage:ConnectionString: PostgreSQL cannot be used (Failed to connect", "--Storage:Provider=PostgreSql",
        "--Storage:ConnectionString=Host=127.0.0.1;Port=1")]
    public async Task Says_in_one_line_what_to_change(string advice, params string[] settings)
    {
        using var database = await NodeDatabase.Create("Sqlite");

        (await Said(database, settings)).ShouldHaveSingleItem().ShouldStartWith(advice);
    }

    [Fact]
    public async Task Names_the_file_that_is_no_database()
    {
        using var database = await NodeDatabase.Create("Sqlite");
        var letter = Path.Combine(database.Folder, "letter.db");
        await File.WriteAllTextAsync(letter, string.Join(' ', Enumerable.Repeat("Dear customer", 500)));

        (await Said(database, $"--Storage:Path={letter}")).ShouldHaveSingleItem().ShouldStartWith($"Storage:Path: {letter} cannot be used");
    }

    [Fact]
    public async Task Names_the_file_of_settings_that_is_no_json()
    {
        using var database = await NodeDatabase.Create("Sqlite");
        var environment = $"Broken{Guid.NewGuid():N}";
        var file = Path.Combine(Path.GetDirectoryName(Node.Program())!, $"appsettings.{environment}.json");
        await File.WriteAllTextAsync(file, """{ "Sla": { "FurtherKilometres": 100, }""");
        try
        {
            (await Said(database, $"--environment={environment}")).ShouldHaveSingleItem().ShouldContain($"'{file}'. It is no JSON: ");
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task Says_that_the_database_is_not_there_and_keeps_the_password_to_itself()
    {
        using var database = await NodeDatabase.Create("PostgreSql");
        var setting = $"--Storage:ConnectionString={database.ConnectionString};Database=nowhere;Password=secret";

        var said = (await Said(database, setting)).ShouldHaveSingleItem();

        said.ShouldStartWith("Storage:ConnectionString: PostgreSQL cannot be used (3D000: database \"nowhere\" does not exist");
        said.ShouldNotContain("secret");
    }

    [Fact]
    public async Task Leaves_a_file_to_the_node_that_has_it_until_that_one_dies()
    {
        using var database = await NodeDatabase.Create("Sqlite");
        await using var first = await Node.Start(database);

        (await Said(database)).ShouldHaveSingleItem().ShouldStartWith("Storage:Path: another node uses ");

        await first.Kill();
        await using var next = await Node.Start(database);
        (await next.Http.Get("/health/live")).ShouldNotBeNull();
    }

    [Fact]
    public async Task Leaves_a_port_to_the_program_that_has_it()
    {
        using var database = await NodeDatabase.Create("Sqlite");
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();

        var said = await Said(database, $"--urls=http://{other.LocalEndpoint}");

        said.Where(line => line.StartsWith("Failed to bind to address", StringComparison.Ordinal)).ShouldHaveSingleItem()
            .ShouldContain("set urls to another port");
        said.ShouldNotContain(line => line.Contains("xception") || line.StartsWith("at ", StringComparison.Ordinal)
            || line.StartsWith("crit", StringComparison.Ordinal));
    }

    /// <summary>All that a node said which ended by itself, line by line; it ended with an exit code that says so.</summary>
    private static async Task<string[]> Said(NodeDatabase database, params string[] settings)
    {
        var ended = await Should.ThrowAsync<InvalidOperationException>(Node.Start(database, settings));
        var (first, said) = ended.Message.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [
            var head, .. var rest] ? (head, rest) : ("", []);
        first.ShouldContain("with 78");
        return said;
    }
}
