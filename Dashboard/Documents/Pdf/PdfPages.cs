using System.Globalization;
using System.Text;
using static Dispatch.Documents.Pdf.PdfObjects;

namespace Dispatch.Documents.Pdf;

/// <summary>The pages of a document, A4 upright. Places are in points from the upper left corner, texts stand on their y.</summary>
internal sealed class PdfPages(TrueTypeFont font)
{
    public const double PageWidth = 595.28;
    public const double PageHeight = 841.89;
    private readonly PdfObjects objects = new();
    private readonly PdfFont text = new(font);
    private readonly List<StringBuilder> pages = [];
    private readonly Dictionary<Picture, int> pictures = [];
    private StringBuilder page = new();

    public int Count => pages.Count;

    public void AddPage()
    {
        page = new();
        pages.Add(page);
    }

    /// <summary>Goes on drawing on a page that is there, from 0.</summary>
    public void Turn(int number) => page = pages[number];

    public double Width(string content, double size) => text.Width(content, size);

    public void Text(double x, double y, double size, string content, bool isBold = false) => Append(
        $"BT {(isBold ? $"2 Tr {Number(size / 40)} w" : "0 Tr")} /F1 {Number(size)} Tf 1 0 0 1 {Number(x)} {Up(y)} Tm {text.Encode(content)} Tj ET");

    public void Line(double x, double y, double toX, double toY, double width = 0.5) => Append($"{Number(width)} w {Number(x)} {Up(y)} m {Number(toX)} {Up(toY)} l S");

    public void Frame(double x, double y, double width, double height) => Append($"0.5 w {Number(x)} {Up(y + height)} {Number(width)} {Number(height)} re S");

    /// <param name="grey">0 is black, 1 is white.</param>
    public void Fill(double x, double y, double width, double height, double grey) =>
        Append($"{Number(grey)} g {Number(x)} {Up(y + height)} {Number(width)} {Number(height)} re f 0 g");

    public void Show(Picture picture, double x, double y, double width, double height)
    {
        if (!pictures.TryGetValue(picture, out var number))
            pictures[picture] = number = picture.Write(objects);
        Append($"q {Number(width)} 0 0 {Number(height)} {Number(x)} {Up(y + height)} cm /P{number} Do Q");
    }

    /// <param name="language">As in BCP 47, for programs that read it aloud.</param>
    public byte[] Write(string title, string language)
    {
        var (tree, fontNumber) = (objects.Reserve(), text.Write(objects));
        var resources = objects.Add(
            $"<< /Font << /F1 {fontNumber} 0 R >> /XObject << {string.Join(' ', pictures.Values.Select(number => $"/P{number} {number} 0 R"))} >> >>");
        var kids = pages.Select(content => objects.AddCompressed("", Encoding.ASCII.GetBytes(content.ToString()))).ToArray()
            .Select(content => objects.Add(
                $"<< /Type /Page /Parent {tree} 0 R /MediaBox [0 0 {Number(PageWidth)} {Number(PageHeight)}] /Resources {resources} 0 R /Contents {content} 0 R >>"))
            .ToArray();
        objects.Set(tree, $"<< /Type /Pages /Count {kids.Length} /Kids [{string.Join(' ', kids.Select(kid => $"{kid} 0 R"))}] >>");
        var root = objects.Add($"<< /Type /Catalog /Pages {tree} 0 R /Lang ({language}) /ViewerPreferences << /DisplayDocTitle true >> >>");
        return objects.Write(root, objects.Add($"<< /Title {PdfObjects.Text(title)} /Producer (Dispatch) >>"));
    }

    private static string Up(double y) => Number(PageHeight - y);

    private void Append(string operators) => page.Append(CultureInfo.InvariantCulture, $"{operators}\n");
}
