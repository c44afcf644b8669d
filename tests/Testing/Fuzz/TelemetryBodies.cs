using System.IO.Compression;
using System.Text;

namespace Dispatch.Testing.Fuzz;

/// <summary>Valid bodies from which wrong ones are made.</summary>
public static class TelemetryBodies
{
    private const string Reading =
        """{"machine":"SN1","at":"2026-05-04T10:00:00Z","operatingHours":12.5,"latitude":40.4,"longitude":-3.7,"faults":[{"spn":100,"fmi":3}]}""";

    private const string Xml = """
        <?xml version="1.0" encoding="utf-8"?>
        <Fleet xmlns="http://standards.iso.org/iso/15143/-3" version="1" snapshotTime="2026-05-04T10:05:00Z">
          <Links><rel>self</rel><href>/0</href></Links>
          <Equipment><EquipmentHeader><Model>missing</Model><SerialNumber>S1</SerialNumber></EquipmentHeader><Location datetime="2026-05-04T10:00:00Z"><Latitude>48.1</Latitude><Longitude>5.9</Longitude></Location>
            <CumulativeOperatingHours><Hour>233.70</Hour><datetime>2026-05-04T10:00:00Z</datetime></CumulativeOperatingHours><FaultCode><CodeIdentifier>1</CodeIdentifier></FaultCode></Equipment>
        </Fleet>
        """;

    private const string Json =
        """{"Fleet":{"@version":"1","Links":[{"rel":"self"}],"Equipment":[{"EquipmentHeader":{"PIN":"S1","Model":"M"},"CumulativeOperatingHours":{"Hour":"233.7","datetime":"2026-05-04T10:00:00Z"},"Location":{"Latitude":48.1,"Longitude":5.9}}]}}""";

    public static (string Address, string ContentType, bool Gzip, byte[] Body)[] All { get; } =
    [
        ("/api/telemetry/readings", "application/json", false, Bytes($"[{Reading},\n{Reading}]")),
        ("/api/telemetry/readings", "application/x-ndjson", false, Bytes($"{Reading}\n{Reading}\n")),
        ("/api/telemetry/readings", "application/json", true, Gzip($"[{Reading}]")),
        ("/api/telemetry/iso15143", "application/xml", false, Bytes(Xml)),
        ("/api/telemetry/iso15143", "application/json", false, Bytes(Json)),
    ];

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Gzip(string text)
    {
        using var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionLevel.Fastest))
            gzip.Write(Bytes(text));
        return buffer.ToArray();
    }
}
