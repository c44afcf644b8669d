using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dispatch.Grains.Interfaces.Contracts.Calls;

namespace Dispatch.Api.Identifiers;

/// <summary>
/// Makes the ids that callers leave out: short, to be read out on the telephone (Crockford's base 32: no I, L, O, U), not to be guessed.
/// A call with an idempotency key gets the same id when it is repeated.
/// </summary>
internal sealed class NumberSource(RandomNumberGenerator random, TimeProvider time)
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int BitsPerSymbol = 5;
    private const int Tries = 5;

    /// <summary>A new id; the same for a call that is repeated.</summary>
    public string Make(IdFormat format, Caller caller) => format.IsDated
        ? string.Create(CultureInfo.InvariantCulture, $"{format.Prefix}-{time.GetUtcNow():yyMMdd}-{Symbols(format.Symbols, caller)}")
        : $"{format.Prefix}-{Symbols(format.Symbols, caller)}";

    /// <summary>Carries a command out under the id given, else under ones made for it until one is free.</summary>
    /// <param name="make">Takes the caller, with a key of its own where it brought none: a made id whose answer got lost is asked for again, not made anew.</param>
    /// <param name="command">Takes the id, whether it was made, and that caller; refuses a made one that is taken with <c>id_taken</c>.</param>
    public static async Task<(string Id, Outcome Outcome)> TakeAsync(string? given, Caller caller, Func<Caller, string> make, Func<string, bool, Caller, Task<Outcome>> command)
    {
        if (given is not null)
            return (given, await command(given, false, caller));
        for (var attempt = 1; ; attempt++)
        {
            var once = caller.Once();
            var made = make(once);
            var outcome = await command(made, true, once);
            if (outcome.Rejection?.Code != "id_taken" || attempt == Tries)
                return (made, outcome);
        }
    }

    private string Symbols(int count, Caller caller)
    {
        Span<byte> bytes = stackalloc byte[SHA256.HashSizeInBytes];
        if (caller.Idempotency is { } key)
            SHA256.HashData(Encoding.UTF8.GetBytes($"{caller.Actor}\n{key.Key}\n{key.BodyHash}"), bytes);
        else
            random.GetBytes(bytes);
        var bits = BinaryPrimitives.ReadUInt64BigEndian(bytes);
        return string.Create(count, bits, static (symbols, rest) =>
        {
            for (var i = 0; i < symbols.Length; i++)
                symbols[i] = Alphabet[(int)(rest >> (i * BitsPerSymbol)) & (Alphabet.Length - 1)];
        });
    }
}
