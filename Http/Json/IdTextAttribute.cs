using System.ComponentModel.DataAnnotations;

namespace Dispatch.Http.Json;

/// <summary>An id that people give: 1 to 64 letters, digits, dots, dashes and underscores.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class IdTextAttribute : RegularExpressionAttribute
{
    public IdTextAttribute() : base("^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$") =>
        ErrorMessage = "{0} must have 1 to 64 letters, digits, dots, dashes or underscores, and start with a letter or digit.";

    /// <summary>The base class takes an empty text for one that is not given.</summary>
    public override bool IsValid(object? value) => value is not "" && base.IsValid(value);
}
