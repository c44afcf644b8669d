using System.Xml;

namespace Dispatch.Gateway.Iso15143;

/// <summary>Reads a snapshot in XML. No DTD, no entities, nothing fetched.</summary>
internal static class FleetXml
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <param name="xml">A stream that can be read from any place.</param>
    /// <exception cref="XmlException">It is no XML, or has a DTD.</exception>
    /// <exception cref="FleetTooLargeException">More nodes or a deeper nesting than a snapshot can have.</exception>
    public static FleetNode Read(Stream xml)
    {
        SkipBlank(xml);
        using var reader = XmlReader.Create(xml, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
        });
        var root = new FleetNode("");
        var open = new Stack<FleetNode>([root]);
        var count = 0;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    FleetTooLargeException.ThrowIf(count += 1 + reader.AttributeCount, open.Count);
                    var element = open.Peek().Add(new(reader.LocalName));
                    if (!reader.IsEmptyElement)
                        open.Push(element);
                    AddAttributes(reader, element);
                    break;
                case XmlNodeType.EndElement:
                    open.Pop();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA:
                    open.Peek().Text += reader.Value;
                    break;
                default:
                    break;
            }
        }

        return root;
    }

    /// <summary>Some services write a blank line before the declaration, where XML allows nothing (F-36).</summary>
    private static void SkipBlank(Stream xml)
    {
        Span<byte> mark = stackalloc byte[ByteOrderMark.Length];
        if (xml.ReadAtLeast(mark, mark.Length, throwOnEndOfStream: false) < mark.Length || !mark.SequenceEqual(ByteOrderMark))
            xml.Position = 0;
        var next = xml.ReadByte();
        while (next is ' ' or '\t' or '\r' or '\n')
            next = xml.ReadByte();
        if (next >= 0)
            xml.Position--;
    }

    private static void AddAttributes(XmlReader reader, FleetNode element)
    {
        while (reader.MoveToNextAttribute())
            element.Add(new(reader.LocalName) { Text = reader.Value });
    }
}
