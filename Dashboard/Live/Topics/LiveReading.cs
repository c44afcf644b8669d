using Dispatch.Grains.Interfaces.Views;
using Microsoft.Extensions.DependencyInjection;

namespace Dispatch.Live.Topics;

/// <summary>A reading of the views by all topics, one after the other.</summary>
/// <param name="services">Where the views' ports are.</param>
internal sealed class LiveReading(IServiceProvider services, LiveModel model, CancellationToken cancellation)
{
    private const int PageSize = 2_000;
    private readonly Dictionary<LiveTopic, Task> read = [];

    public CancellationToken Cancellation => cancellation;

    public async Task AllAsync()
    {
        foreach (var topic in model.Topics)
            await OnceAsync(topic);
    }

    /// <summary>Ends when another topic has read its rows.</summary>
    public Task AfterAsync<TTopic>() where TTopic : LiveTopic => OnceAsync(model.Topic<TTopic>());

    /// <summary>A port.</summary>
    public TViews Of<TViews>() where TViews : notnull => services.GetRequiredService<TViews>();

    /// <summary>Gives a row to every topic that wants it; null is none.</summary>
    public void Take(ViewRow? row)
    {
        if (row is not null)
            model.Load(row);
    }

    /// <summary>Page after page to the end of a list.</summary>
    public async Task EachAsync<T>(Func<PageRequest, CancellationToken, Task<Page<T>>> list, Action<T> take)
    {
        string? after = null;
        do
        {
            var page = await list(new PageRequest(after, PageSize), cancellation);
            foreach (var item in page.Items)
                take(item);
            after = page.Next;
        }
        while (after is not null);
    }

    private Task OnceAsync(LiveTopic topic)
    {
        if (!read.TryGetValue(topic, out var task))
            read.Add(topic, task = topic.ReadAsync(this));
        return task;
    }
}
