using System.ComponentModel.DataAnnotations;

namespace Dispatch.Http.Languages;

/// <summary>The code of a language that the product speaks.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class LanguageCodeAttribute() : AllowedValuesAttribute("en", "zh", "es");
