using Microsoft.Net.Http.Headers;

namespace Dispatch.Http.Languages;

public static class LanguageChoice
{
    /// <summary>
    /// The language that a caller asks for by its code, else the favourite of their Accept-Language among those that the product speaks,
    /// else English.
    /// </summary>
    public static Language Of(string? code, IEnumerable<StringWithQualityHeaderValue> accepted) => accepted
        .OrderByDescending(language => language.Quality ?? 1)
        .Select(language => language.Value.ToString())
        .Prepend(code ?? "")
        .Select(language => language.Split('-')[0].ToLowerInvariant() switch
        {
            "zh" => Language.Zh,
            "es" => Language.Es,
            "en" => Language.En,
            _ => (Language?)null,
        })
        .FirstOrDefault(language => language is not null) ?? Language.En;
}
