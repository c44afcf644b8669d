using Dispatch.Testing.Nodes;
using Microsoft.Playwright;

namespace Dispatch.SystemTests.Browser;

/// <summary>
/// One node on a database of its own, and one Chromium, for many tests. What they share is set up in <see cref="SetUp"/>.
/// </summary>
/// <param name="settings">Of the node, as on the command line.</param>
public abstract class NodeAndBrowser(params string[] settings) : IAsyncLifetime
{
    private readonly Chromium chromium = new();
    private NodeDatabase? database;

    public Node Node { get; private set; } = null!;

    protected IBrowser Browser => chromium.Browser;

    public async Task InitializeAsync()
    {
        await chromium.InitializeAsync();
        database = await NodeDatabase.Create("Sqlite");
        Node = await Node.Start(database, settings);
        await SetUp();
    }

    /// <summary>As if the power failed; ends when the node is gone.</summary>
    public Task Kill() => Node.Kill();

    /// <summary>A new node at the address and on the database of the one that was killed.</summary>
    public async Task Restart()
    {
        var address = Node.Http.BaseAddress!;
        await Node.DisposeAsync();
        Node = await Node.Start(database!, [.. settings, $"--urls={address}"]);
    }

    /// <summary>After each test: a live map in every tab that was left open would draw beside the tests that follow.</summary>
    public async Task CloseTabs()
    {
        foreach (var context in Browser.Contexts.ToArray()) await context.CloseAsync();
    }

    public async Task DisposeAsync()
    {
        await Node.DisposeAsync();
        await TearDown();
        database?.Dispose();
        await chromium.DisposeAsync();
    }

    protected virtual Task SetUp() => Task.CompletedTask;

    /// <summary>Ends what <see cref="SetUp"/> began; the node has ended.</summary>
    protected virtual Task TearDown() => Task.CompletedTask;
}
