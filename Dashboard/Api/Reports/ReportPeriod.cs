namespace Dispatch.Api.Reports;

/// <summary>From included, to excluded. Left out: the 30 days up to now.</summary>
internal readonly record struct ReportPeriod(DateTimeOffset From, DateTimeOffset To)
{
    private static readonly TimeSpan Usual = TimeSpan.FromDays(30);

    public static ReportPeriod Of(DateTimeOffset? from, DateTimeOffset? to, DateTimeOffset now)
    {
        var end = to?.ToUniversalTime() ?? now;
        return new(from?.ToUniversalTime() ?? end - Usual, end);
    }
}
