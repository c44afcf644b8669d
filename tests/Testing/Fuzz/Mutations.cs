using System.Text;

namespace Dispatch.Testing.Fuzz;

/// <summary>Makes wrong bodies out of valid ones; the same seed makes the same ones.</summary>
public sealed class Mutations(int seed)
{
    private static readonly string[] Pieces =
    [
        "null", "NaN", "-Infinity", "1e999", "-0", "99999999999999999999", "\"\"", "\"\\uD800\"", "\"\\u0000\"", "{}", "[]", "[[[[[[",
        "}}", "]", ",", ":", "\"", "\\",
        "<a>", "</Fleet>", "<!DOCTYPE x>", "<![CDATA[", "]]>", "&amp;", "&x;", "xmlns:a=\"b\"", "missing", "0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59-14:00",
        "\"at\":\"2026-13-01T00:00:00Z\"", "\"machine\":5", "\"operatingHours\":-1", "\"faults\":[{\"spn\":-1,\"fmi\":77}]", "\n",
        "\r\n\r\n", "\0", "\uFEFF", "𝔘", "null,null",
    ];

    private readonly Random random = new(seed);

    /// <param name="body">One to six mutations are applied to a copy of it.</param>
    public byte[] Next(byte[] body)
    {
        var bytes = body.ToList();
        for (var count = random.Next(1, 7); count > 0; count--)
            Mutate(bytes);
        return [.. bytes];
    }

    private void Mutate(List<byte> bytes)
    {
        var at = random.Next(bytes.Count + 1);
        var length = Math.Min(random.Next(1, 40), bytes.Count - at);
        switch (random.Next(7))
        {
            case 0 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1 when at < bytes.Count:
                bytes[at] = (byte)random.Next(256);
                break;
            case 2:
                bytes.RemoveRange(at, length);
                break;
            case 3:
                bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(at, length));
                break;
            case 4:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 5:
                bytes.RemoveRange(at, length);
                bytes.InsertRange(at, Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]));
                break;
            default:
                bytes.InsertRange(at, Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]));
                break;
        }
    }
}
