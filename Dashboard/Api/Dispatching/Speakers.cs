using Dispatch.Api.Dispatching.Sentences;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Stations;
using Dispatch.Grains.Interfaces.Views.Technicians;
using Dispatch.Http.Languages;
using Microsoft.AspNetCore.Http;

namespace Dispatch.Api.Dispatching;

/// <summary>Makes speakers for callers.</summary>
internal sealed class Speakers(ITechnicianViews technicians, IStationViews stations, TimeProvider time)
{
    /// <summary>The reader's own time zone (IANA): times of a site whose clock is another are marked. Left out or unknown: nothing is.</summary>
    public const string ZoneHeader = "X-Time-Zone";

    private const int AtOnce = 500;

    /// <param name="territories">Stations whose people may be named.</param>
    /// <param name="timeZone">Of the site; null for UTC.</param>
    public async Task<Speaker> OfAsync(string? language, HttpRequest request, IEnumerable<string> territories, string? timeZone, CancellationToken cancellation) => new(
        LanguageChoice.Of(language, request.GetTypedHeaders().AcceptLanguage) switch
        {
            Language.Zh => new ChineseSentences(),
            Language.Es => new SpanishSentences(),
            _ => new EnglishSentences(),
        },
        new Reading(TimeZoneInfo.FindSystemTimeZoneById(timeZone ?? "Etc/UTC"), time.GetUtcNow())
        {
            Reader = TimeZoneInfo.TryFindSystemTimeZoneById(request.Headers[ZoneHeader].ToString(), out var reader) ? reader : null,
        },
        new Names(await KnownAsync([.. territories.Distinct()], cancellation)));

    private async Task<List<(string Id, string? Name)>> KnownAsync(List<string> territories, CancellationToken cancellation)
    {
        List<(string Id, string? Name)> known = [.. (await stations.AllAsync(cancellation)).Select(station => (station.Id, (string?)station.Name))];
        foreach (var territory in territories)
        {
            var crew = await Pages.AllAsync(AtOnce, page => technicians.ListAsync(territory, page, cancellation));
            known.AddRange(crew.Select(one => (one.Technician.Id, one.Person?.Name)));
        }

        return known;
    }
}
