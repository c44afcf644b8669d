using Dispatch.Dashboard.Dispatching.Sentences;
using Dispatch.Dashboard.Documents;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Dispatch.Dashboard.Dispatching;

/// <summary>The language of a caller and the day and time zone of a territory, in which its sentences give times.</summary>
internal sealed record Speaker(IDispatchSentences Sentences, Reading Reading)
{
    public static Speaker Of(string? language, HttpRequest request, string? timeZone) => new(
        DocumentLanguages.Of(language, request.GetTypedHeaders().AcceptLanguage) switch
        {
            DocumentLanguage.Zh => new ChineseSentences(),
            DocumentLanguage.Es => new SpanishSentences(),
            _ => new EnglishSentences(),
        },
        new Reading(TimeZoneInfo.FindSystemTimeZoneById(timeZone ?? "Etc/UTC"), request.HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow()));
}
