using System.Globalization;
using Dispatch.Domain.Positions;

namespace Dispatch.Gateway.Tests.Positions;

/// <summary>F-42. Minutes from now by the phone's clock, and by the node's.</summary>
public class A_phone_whose_clock_is_ahead
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    private static readonly PositionRules Rules = PositionRules.Default with { Future = TimeSpan.FromMinutes(5) };

    [Theory]
    [InlineData("10", "0")]
    [InlineData("480", "0")]
    [InlineData("1440", "0")]
    [InlineData("5", "5")]
    [InlineData("-30", "-30")]
    [InlineData("1441", "1441")]
    [InlineData("4 6 8 10", "-6 -4 -2 0")]
    [InlineData("10 8 -60", "0 -2 -70")]
    [InlineData("-3 -2 -1 10", "-3 -2 -1 0")]
    [InlineData("8 10 100000", "-2 0 100000")]
    [InlineData("", "")]
    public void Is_corrected_by_the_nodes(string told, string taken)
    {
        var crumbs = Minutes(told).Select(minutes => new Breadcrumb(new(48, 11), Now.AddMinutes(minutes)));

        FastClock.Correct([.. crumbs], Now, Rules).Select(crumb => (int)(crumb.At - Now).TotalMinutes).ShouldBe(Minutes(taken));
    }

    private static int[] Minutes(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(minutes => int.Parse(minutes, CultureInfo.InvariantCulture))];
}
