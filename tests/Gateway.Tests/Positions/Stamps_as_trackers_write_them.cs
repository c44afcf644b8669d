using System.Net;
using Dispatch.Gateway.Positions;

namespace Dispatch.Gateway.Tests.Positions;

/// <summary>All of the same instant (F-40).</summary>
public sealed class Stamps_as_trackers_write_them : TrackerTest
{
    [Theory]
    [InlineData("1772438400")]
    [InlineData("1772438400000")]
    [InlineData("2026-03-02T08:00:00Z")]
    [InlineData("2026-03-02T08:00:00.000Z")]
    [InlineData("2026-03-02T08:00:00,000000000Z")]
    [InlineData("2026-03-02T08:00Z")]
    [InlineData("2026-03-02T08:00:00 Z")]
    [InlineData("2026-03-02 08:00:00 UTC")]
    [InlineData("2026-03-02T08:00:00")]
    [InlineData("2026-03-02 08:00:00")]
    [InlineData("2026-03-02T09:00:00+01:00")]
    [InlineData("2026-03-02T09:00:00+0100")]
    [InlineData("2026-03-02T09:00:00+01")]
    [InlineData("2026-03-02T09:00:00 +0100")]
    [InlineData("2026-03-02T09:00:00 01:00")]
    [InlineData("2026-03-02 09:00:00 0100")]
    [InlineData("2026-03-02T09:00:00.000 0100")]
    [InlineData("2026-03-02T04:30:00-03:30")]
    [InlineData("2026-03-01T22:00:00-1000")]
    public void A_stamp_is_read(string stamp) => TrackerInstant.Parse(stamp).ShouldBe(At("2026-03-02T08:00:00Z"));

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("-5")]
    [InlineData("99999999999999999")]
    [InlineData("2026-02-30T08:00:00Z")]
    [InlineData("2026-03-02T25:00:00Z")]
    [InlineData("2026-03-02T08:00:00+15:00")]
    [InlineData("2026-03-02T08:00:00+01:60")]
    [InlineData("2026-03-02")]
    [InlineData("1969-12-31T23:59:59Z")]
    [InlineData("1970-01-01T00:30:00+01:00")]
    [InlineData("9999-12-31T23:59:59-14:00")]
    [InlineData("0001-01-01T00:00:00+14:00")]
    public void What_is_no_instant_is_none(string stamp) => TrackerInstant.Parse(stamp).ShouldBeNull();

    [Theory]
    [InlineData("2026-03-02T09:00:00+01:00")]
    [InlineData("2026-03-02T09:00:00%2B0100")]
    [InlineData("2026-03-02+08:00:00")]
    [InlineData("2026-03-02T08:00:00+Z")]
    public async Task An_unescaped_plus_arrives_as_a_blank_in_query_and_form(string stamp)
    {
        (await Form($"id=48241179&lat=48&lon=11&timestamp={stamp}")).Status.ShouldBe(HttpStatusCode.OK);
        var answer = await Host.Client.GetAsync($"/api/positions/osmand?id=48241179&lat=48&lon=11&timestamp={stamp}");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);

        Crumbs.Select(crumb => crumb.At).ShouldBe([At("2026-03-02T08:00:00Z"), At("2026-03-02T08:00:00Z")]);
    }
}
