using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Dispatch.Domain.Users;
using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Http.Access;
using Dispatch.Http.Problems;
using Microsoft.Net.Http.Headers;

namespace Dispatch.Http.Calls;

/// <summary>What a call says about itself: who asks, the correlation, the idempotency key.</summary>
public static class CallContext
{
    public const string CorrelationHeader = "X-Correlation-Id";
    public const string IdempotencyHeader = "Idempotency-Key";
    public const int MaxHeaderLength = 128;

    /// <summary>Whoever needs no identity where they are: a customer by their link.</summary>
    public const string Nobody = "nobody";

    private static readonly SearchValues<char> Token =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.:/+=");

    public static string Correlation(this HttpContext context) => context.TraceIdentifier;

    /// <param name="nobody">Whom the journal names when nobody is signed in.</param>
    public static Caller Caller(this HttpContext context, string nobody = Nobody) =>
        context.SignedIn() is { } who
            ? new(who.Actor, context.Correlation()) { Reach = who.Reach }
            : new(nobody, context.Correlation()) { Reach = Reach.Nowhere };

    /// <summary>Whether a header's text may serve as a correlation or key: 1 to 128 letters, digits and <c>-_.:/+=</c>.</summary>
    public static bool IsToken(string text) => text.Length is > 0 and <= MaxHeaderLength && !text.AsSpan().ContainsAnyExcept(Token);

    /// <summary>The version that the call means to replace, null when it does not say, or any will do.</summary>
    public static (string? Version, InputProblem? Problem) IfMatch(HttpRequest request)
    {
        if (!request.Headers.TryGetValue(HeaderNames.IfMatch, out var given) || given == "*") return (null, null);
        return EntityTagHeaderValue.TryParse(given.ToString(), out var tag) && !tag.IsWeak
            ? (tag.Tag.ToString().Trim('"'), null)
            : (null, new(InputCodes.InvalidHeader, HeaderNames.IfMatch,
                "If-Match must hold one ETag as it was answered, in quotes, or *."));
    }

    /// <summary>
    /// The call's idempotency key, null when it has none. The hash covers method and address too, so that a key used at another address
    /// counts as another call.
    /// </summary>
    public static (IdempotencyKey? Key, InputProblem? Problem) Idempotency(HttpRequest request, ReadOnlySpan<byte> body)
    {
        if (!request.Headers.TryGetValue(IdempotencyHeader, out var given))
            return (null, null);
        var key = given.ToString();
        if (!IsToken(key))
            return (null, new(InputCodes.InvalidHeader, IdempotencyHeader,
                $"{IdempotencyHeader} must have 1 to {MaxHeaderLength} letters, digits or -_.:/+="));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method} {request.Path}\n"));
        hash.AppendData(body);
        return (new(key, Convert.ToHexStringLower(hash.GetHashAndReset())), null);
    }
}
