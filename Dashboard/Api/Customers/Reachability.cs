using Dispatch.Http.Problems;

namespace Dispatch.Api.Customers;

/// <summary>Phones and e-mail addresses are taken as people write them, but not what can be neither.</summary>
internal static class Reachability
{
    private const string PhoneSigns = "+-/.() #*,;x";

    public static InputProblem? Problem(string? phone, string? email)
    {
        if (phone is not null && (phone.Count(char.IsDigit) < 3 || phone.Any(symbol => !char.IsDigit(symbol) && !PhoneSigns.Contains(symbol, StringComparison.Ordinal))))
            return new(InputCodes.InvalidValue, "$.phone", $"$.phone must have three digits or more, and beside them only {PhoneSigns}");
        if (email is not null && (email.IndexOf('@', StringComparison.Ordinal) is not > 0 || email.EndsWith('@') || email.Any(char.IsWhiteSpace)))
            return new(InputCodes.InvalidValue, "$.email", "$.email must be an e-mail address such as ana@example.com.");
        return null;
    }
}
