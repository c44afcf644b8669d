namespace Dispatch.Grains.Interfaces.Contracts.Deadlines;

/// <summary>One of the slices that watch the deadlines; its key is the slice's number, 0..63, as text.</summary>
public interface IDeadlineSliceGrain : IGrainWithStringKey
{
    /// <summary>Makes sure that the slice's reminder is registered.</summary>
    Task Start();

    /// <summary>A deadline of this slice was committed that falls due at <paramref name="dueAt"/>, sooner than the slice may know.</summary>
    [OneWay]
    Task Expect(DateTimeOffset dueAt);
}
