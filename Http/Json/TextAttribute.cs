using System.ComponentModel.DataAnnotations;

namespace Dispatch.Http.Json;

/// <summary>A text with 1 to <c>maximumLength</c> characters, no blanks around it and no control or invisible characters in it.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class TextAttribute : StringLengthAttribute
{
    public TextAttribute(int maximumLength) : base(maximumLength)
    {
        MinimumLength = 1;
        ErrorMessage = $"{{0}} must have 1 to {maximumLength} characters, without blanks around, control or invisible characters.";
    }

    public override bool IsValid(object? value) => value is null || (base.IsValid(value) && value is string text && IsClean(text));

    /// <summary>Whether a text is not empty and has neither blanks around it nor control or invisible characters.</summary>
    public static bool IsClean(string text)
    {
        foreach (var symbol in text)
        {
            if (char.IsControl(symbol))
                return false;
        }

        return text.Length > 0 && !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1]) && UnseenText.In(text) is null;
    }
}
