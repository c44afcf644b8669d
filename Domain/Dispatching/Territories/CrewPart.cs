namespace Dispatch.Domain.Dispatching.Territories;

/// <summary>How a plan names the part of the second technician in an order for two; the first one's has the order's own id.</summary>
public static class CrewPart
{
    /// <summary>No id of an order has a control character.</summary>
    private const string Second = "\u001f2";

    public static string Of(string order) => order + Second;

    public static bool IsSecond(string job)
    {
        ArgumentNullException.ThrowIfNull(job);
        return job.EndsWith(Second, StringComparison.Ordinal);
    }

    public static string OrderOf(string job) => IsSecond(job) ? job[..^Second.Length] : job;
}
