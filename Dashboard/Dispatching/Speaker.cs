using Dispatch.Dashboard.Dispatching.Sentences;
using Dispatch.Dashboard.Documents;
using Microsoft.AspNetCore.Http;

namespace Dispatch.Dashboard.Dispatching;

/// <summary>The language of a caller and the time zone of a territory, in which its sentences give times of day.</summary>
internal sealed record Speaker(IDispatchSentences Sentences, TimeZoneInfo Zone)
{
    public static Speaker Of(string? language, HttpRequest request, string? timeZone) => new(
        DocumentLanguages.Of(language, request.GetTypedHeaders().AcceptLanguage) switch
        {
            DocumentLanguage.Zh => new ChineseSentences(),
            DocumentLanguage.Es => new SpanishSentences(),
            _ => new EnglishSentences(),
        },
        TimeZoneInfo.FindSystemTimeZoneById(timeZone ?? "Etc/UTC"));
}
