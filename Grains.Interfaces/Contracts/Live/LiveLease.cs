namespace Dispatch.Grains.Interfaces.Contracts.Live;

public static class LiveLease
{
    /// <summary>A node that did not renew its membership or its watch for this long is taken for gone: 2 min.</summary>
    public static TimeSpan Length { get; } = TimeSpan.FromMinutes(2);
}
