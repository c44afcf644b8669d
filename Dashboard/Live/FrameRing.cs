namespace Dispatch.Dashboard.Live;

/// <summary>The newest frames, up to a number of rows, for clients that are behind. The sequence of frames has no gaps.</summary>
internal sealed class FrameRing(int maximumRows)
{
    private readonly Queue<LiveFrame> frames = new();
    private int rows;

    /// <summary>The sequence of the newest frame; 0 before the first.</summary>
    public long Newest { get; private set; }

    public void Add(LiveFrame frame)
    {
        frames.Enqueue(frame);
        rows += frame.Rows;
        Newest = frame.Sequence;
        while (rows > maximumRows && frames.Count > 0)
            rows -= frames.Dequeue().Rows;
    }

    /// <summary>Whether somebody who has seen <paramref name="sequence"/> can go on from the ring.</summary>
    public bool Reaches(long sequence) => sequence >= Newest - frames.Count && sequence <= Newest;

    /// <summary>The frames after <paramref name="sequence"/>, oldest first.</summary>
    public LiveFrame[] After(long sequence) => [.. frames.Skip((int)(sequence - (Newest - frames.Count)))];
}
