using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Dispatch.Documents.Pdf;

/// <summary>The numbered objects of a PDF file, and how they are written (ISO 32000-1).</summary>
internal sealed class PdfObjects
{
    private readonly List<byte[]?> objects = [];

    /// <summary>A number for an object whose content comes later.</summary>
    public int Reserve()
    {
        objects.Add(null);
        return objects.Count;
    }

    public int Add(string content)
    {
        var number = Reserve();
        Set(number, content);
        return number;
    }

    public void Set(int number, string content) => objects[number - 1] = Encoding.Latin1.GetBytes(content);

    /// <param name="entries">Of the stream's dictionary, without length and filter.</param>
    public int AddCompressed(string entries, byte[] data) => AddCompressed(entries, zip => zip.Write(data));

    /// <param name="write">Writes what is to be compressed.</param>
    public int AddCompressed(string entries, Action<Stream> write)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal))
            write(zip);
        return AddStream($"{entries} /Filter /FlateDecode", packed.ToArray());
    }

    public int AddStream(string entries, byte[] data)
    {
        var number = Reserve();
        objects[number - 1] = [.. Encoding.Latin1.GetBytes($"<< {entries} /Length {data.Length} >>\nstream\n"), .. data, .. "\nendstream"u8];
        return number;
    }

    public byte[] Write(int root, int info)
    {
        using var file = new MemoryStream();
        file.Write([.. "%PDF-1.7\n%"u8, 0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);
        var places = new long[objects.Count];
        for (var i = 0; i < objects.Count; i++)
        {
            places[i] = file.Length;
            Line(file, $"{i + 1} 0 obj");
            file.Write(objects[i] ?? throw new InvalidOperationException($"Object {i + 1} was reserved and never set."));
            Line(file, "\nendobj");
        }

        var table = file.Length;
        Line(file, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f ");
        foreach (var place in places)
            Line(file, $"{place:D10} 00000 n ");
        Line(file, $"trailer\n<< /Size {objects.Count + 1} /Root {root} 0 R /Info {info} 0 R >>\nstartxref\n{table}\n%%EOF");
        return file.ToArray();
    }

    /// <summary>A text for people in the document's properties, in UTF-16.</summary>
    public static string Text(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    public static string Number(double number) => Math.Round(number, 2).ToString("0.##", CultureInfo.InvariantCulture);

    private static void Line(MemoryStream file, string text) => file.Write(Encoding.Latin1.GetBytes(text + "\n"));
}
