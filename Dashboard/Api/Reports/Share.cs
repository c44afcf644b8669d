namespace Dispatch.Api.Reports;

internal static class Share
{
    /// <summary>Null of nothing.</summary>
    public static double? Of(int part, int whole) => whole == 0 ? null : Math.Round((double)part / whole, 4);
}
