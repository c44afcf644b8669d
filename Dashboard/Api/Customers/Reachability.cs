using System.Text;
using System.Text.RegularExpressions;
using Dispatch.Http.Problems;

namespace Dispatch.Api.Customers;

/// <summary>Phones and e-mail addresses are taken as people write them, extensions included, but not what can be neither.</summary>
internal static partial class Reachability
{
    private const int FewestDigits = 3;

    public static InputProblem? Problem(string? phone, string? email)
    {
        if (phone is not null && !IsPhone(phone))
            return new(
                InputCodes.InvalidValue,
                "$.phone",
                $"$.phone must have {FewestDigits} digits or more, beside them only + - / . ( ) # * , ; and blanks, "
                    + "and may end with an extension such as ext. 12 or 转12.");
        if (email is not null && (email.IndexOf('@', StringComparison.Ordinal) is not > 0 || email.EndsWith('@') || email.Any(char.IsWhiteSpace)))
            return new(InputCodes.InvalidValue, "$.email", "$.email must be an e-mail address such as ana@example.com.");
        return null;
    }

    private static bool IsPhone(string phone)
    {
        var folded = string.Concat(phone.EnumerateRunes()).Normalize(NormalizationForm.FormKC);
        return folded.Count(char.IsAsciiDigit) >= FewestDigits && Phone().IsMatch(folded);
    }

    /// <summary>A number, and an extension as it is written in the languages of the desk.</summary>
    [GeneratedRegex(@"^[\d\s+\-/.()#*,;]+((ext(ension)?|extn|x|int(erno)?|anexo|dw|转接?|轉|分机|分機|内线)[\s.:：#]*\d+)?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Phone();
}
