using System.ComponentModel.DataAnnotations;

namespace Dispatch.Http.Json;

/// <summary>
/// Text in sentences and lines, 1 to <c>maximumLength</c> characters, not blank; of control characters only line breaks and tabs.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class ProseAttribute : StringLengthAttribute
{
    public ProseAttribute(int maximumLength) : base(maximumLength)
    {
        MinimumLength = 1;
        ErrorMessage =
            $"{{0}} must have 1 to {maximumLength} characters, not only blanks, and no control characters but line breaks and tabs.";
    }

    public override bool IsValid(object? value) =>
        value is null
        || (base.IsValid(value) && value is string text && !string.IsNullOrWhiteSpace(text)
            && !text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')));
}
