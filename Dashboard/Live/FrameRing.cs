namespace Dispatch.Live;

/// <summary>The newest frames, up to a number of rows, for clients that are behind. The sequence of frames has no gaps.</summary>
internal sealed class FrameRing(int maximumRows)
{
    private readonly List<LiveFrame> frames = [];
    private int first;
    private int rows;

    /// <summary>The sequence of the newest frame; 0 before the first.</summary>
    public long Newest { get; private set; }

    public void Add(LiveFrame frame)
    {
        frames.Add(frame);
        rows += frame.Rows;
        Newest = frame.Sequence;
        for (; rows > maximumRows && first < frames.Count; first++)
            rows -= frames[first].Rows;
        if (first <= frames.Count / 2)
            return;
        frames.RemoveRange(0, first);
        first = 0;
    }

    /// <summary>Whether somebody who has seen <paramref name="sequence"/> can go on from the ring.</summary>
    public bool Reaches(long sequence) => sequence >= Newest - (frames.Count - first) && sequence <= Newest;

    /// <summary>The frames after <paramref name="sequence"/>, oldest first.</summary>
    public LiveFrame[] After(long sequence) => [.. frames[(frames.Count - (int)(Newest - sequence))..]];
}
