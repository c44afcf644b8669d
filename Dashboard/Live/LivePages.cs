using Dispatch.Live.Messages;

namespace Dispatch.Live;

/// <summary>A snapshot on its way: each page is made when the one before has left. Not for concurrent use.</summary>
internal sealed class LivePages : IDisposable
{
    private readonly IEnumerator<LiveContent> pages;

    public LivePages(IEnumerable<LiveContent> pages)
    {
        this.pages = pages.GetEnumerator();
        More = this.pages.MoveNext();
    }

    public bool More { get; private set; }

    /// <summary>The next page; an empty one when there is no more.</summary>
    public LiveContent Take()
    {
        if (!More)
            return [];
        var page = pages.Current;
        More = pages.MoveNext();
        return page;
    }

    public void Dispose() => pages.Dispose();
}
