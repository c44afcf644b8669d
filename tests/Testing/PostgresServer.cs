using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Dispatch.Testing;

/// <summary>
/// A real PostgreSQL server in a temporary folder, listening on a free port of the loopback address with fsync on. It ends, and its folder
/// goes, when it is disposed or when this process dies. One per test process is enough: <see cref="SharedAsync"/>, then a database per
/// class.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private static readonly Lazy<Task<PostgresServer>> Shared = new(() => StartAsync());
    private readonly PostgresInstallation installation;
    private readonly string folder;
    private readonly string settings;
    private Process? process;
    private int databases;

    private PostgresServer(PostgresInstallation installation, string folder, int port, string settings)
    {
        this.installation = installation;
        this.folder = folder;
        this.settings = settings;
        Port = port;
    }

    public int Port { get; }

    /// <summary>The server that all tests of this process may share, started at the first call.</summary>
    public static Task<PostgresServer> SharedAsync() => Shared.Value;

    /// <param name="settings">Extra command line settings of the server, for instance <c>-c fsync=off</c>.</param>
    /// <exception cref="InvalidOperationException">PostgreSQL is not there and cannot be installed; the message names the command to
    /// run.</exception>
    public static async Task<PostgresServer> StartAsync(string settings = "")
    {
        var installation = await PostgresInstallation.FindAsync();
        var folder = (await installation.RunAsync("mktemp -d -t dispatch-postgres-XXXXXX")).Trim();
        await installation.RunAsync($"'{installation.Binaries}/initdb' -D '{folder}/data' -U dispatch -A trust -E UTF8 --locale=C");
        var server = new PostgresServer(installation, folder, FreePorts.Take(1)[0], settings);
        await server.StartAgainAsync();
        return server;
    }

    /// <summary>Creates an empty database and returns its connection string.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"d{Interlocked.Increment(ref databases)}");
        await using var source = NpgsqlDataSource.Create(ConnectionString("postgres"));
        await using var command = source.CreateCommand($"create database {name}");
        await command.ExecuteNonQueryAsync();
        return ConnectionString(name);
    }

    /// <summary>Starts the server again after <see cref="StopAsync"/> or <see cref="KillAsync"/>, on the same port and files.</summary>
    public async Task StartAgainAsync()
    {
        // The shell waits for the end of its input, which comes at the latest with the end of this process; then it stops the server.
        process = installation.Start(
            $"'{installation.Binaries}/postgres' -D '{folder}/data' -k '{folder}' -h 127.0.0.1 -p {Port} -c max_connections=300 {settings} >>'{folder}/log' 2>&1 & "
                +
            $"server=$!; cat >/dev/null; kill -INT $server 2>/dev/null; wait $server; test -e '{folder}/keep' || rm -rf '{folder}'");
        await Eventually.TrueAsync(AnswersAsync, TimeSpan.FromSeconds(60), $"PostgreSQL in {folder} does not answer");
        await installation.RunAsync($"rm -f '{folder}/keep'");
    }

    /// <summary>The server's main process, as the machine numbers it.</summary>
    public async Task<int> ProcessIdAsync() =>
        int.Parse(await installation.RunAsync($"head -1 '{folder}/data/postmaster.pid'"), CultureInfo.InvariantCulture);

    /// <summary>Stops the server in order (fast shutdown); its files stay.</summary>
    public Task StopAsync() => EndAsync("INT");

    /// <summary>Kills the server as a power failure of the process would (SIGKILL); its files stay.</summary>
    public Task KillAsync() => EndAsync("KILL");

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (process is { } running)
        {
            running.StandardInput.Close();
            await running.WaitForExitAsync();
            running.Dispose();
        }

        await installation.RunAsync($"rm -rf '{folder}'");
    }

    private async Task EndAsync(string signal)
    {
        if (process is not { } running)
            return;
        await installation.RunAsync(
            $"touch '{folder}/keep'; server=$(head -1 '{folder}/data/postmaster.pid'); " +
            $"kill -{signal} $server {(signal == "KILL" ? "$(cat /proc/$server/task/$server/children)" : "")}");
        running.StandardInput.Close();
        await running.WaitForExitAsync();
        running.Dispose();
        process = null;
        NpgsqlConnection.ClearAllPools();
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false;Timeout=2");
            await connection.OpenAsync();
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private string ConnectionString(string database) =>
        string.Create(
            CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={Port};Username=dispatch;Database={database};Include Error Detail=true");
}
