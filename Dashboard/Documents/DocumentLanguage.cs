using System.ComponentModel.DataAnnotations;
using Microsoft.Net.Http.Headers;

namespace Dispatch.Dashboard.Documents;

/// <summary>The languages of printed documents.</summary>
public enum DocumentLanguage
{
    En,
    Zh,
    Es,
}

internal static class DocumentLanguages
{
    /// <summary>The language that a caller asks for by its code, else the favourite of their Accept-Language among those that documents speak, else English.</summary>
    public static DocumentLanguage Of(string? code, IEnumerable<StringWithQualityHeaderValue> accepted) => accepted
        .OrderByDescending(language => language.Quality ?? 1)
        .Select(language => language.Value.ToString())
        .Prepend(code ?? "")
        .Select(language => language.Split('-')[0].ToLowerInvariant() switch
        {
            "zh" => DocumentLanguage.Zh,
            "es" => DocumentLanguage.Es,
            "en" => DocumentLanguage.En,
            _ => (DocumentLanguage?)null,
        })
        .FirstOrDefault(language => language is not null) ?? DocumentLanguage.En;
}

/// <summary>The code of a language that documents speak.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class LanguageCodeAttribute() : AllowedValuesAttribute("en", "zh", "es");
