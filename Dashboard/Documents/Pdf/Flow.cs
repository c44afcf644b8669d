using QRCoder;

namespace Dispatch.Documents.Pdf;

/// <summary>Fills pages from top to bottom with headings, fields, tables and pictures.</summary>
internal sealed class Flow
{
    public const double Left = 42;
    public const double Right = PdfPages.PageWidth - Left;
    private const double Top = 42;
    private const double Bottom = PdfPages.PageHeight - 48;
    private const double Size = 9.5;
    private const double Leading = 13;
    private const double LabelWidth = 130;
    private readonly PdfPages pages;
    private readonly string running;
    private double y;

    /// <param name="running">Stands at the foot of every page.</param>
    public Flow(PdfPages pages, string running)
    {
        (this.pages, this.running) = (pages, running);
        NewPage();
    }

    public void NewPage()
    {
        pages.AddPage();
        y = Top;
    }

    public void Title(string title, string subtitle, string link)
    {
        const double code = 84;
        Code(link, Right - code, Top, code);
        y = Top + 20;
        pages.Text(Left, y, 17, title, isBold: true);
        y += 8;
        Paragraph(subtitle, Right - code - 20);
        y = Math.Max(y, Top + code) + 6;
    }

    public void Heading(string text)
    {
        Need(44);
        y += 6;
        pages.Fill(Left, y, Right - Left, 15, 0.9);
        pages.Text(Left + 4, y + 11, 10, text, isBold: true);
        y += 18;
    }

    public void Paragraph(string text, double? right = null, bool isBold = false)
    {
        foreach (var line in Lines(text, (right ?? Right) - Left))
        {
            Need(Leading);
            pages.Text(Left, y + Size, Size, line, isBold);
            y += Leading;
        }
    }

    public void Field(string label, string value)
    {
        var isFirst = true;
        foreach (var line in Lines(value, Right - Left - LabelWidth))
        {
            Need(Leading);
            if (isFirst)
                pages.Text(Left, y + Size, 8, label);
            pages.Text(Left + LabelWidth, y + Size, Size, line);
            y += Leading;
            isFirst = false;
        }
    }

    public void Check(string label, bool isDone)
    {
        Need(Leading);
        pages.Frame(Left + 2, y + 1, 9, 9);
        if (isDone)
        {
            pages.Line(Left + 3.5, y + 5.5, Left + 5.5, y + 8.5, 1.2);
            pages.Line(Left + 5.5, y + 8.5, Left + 10, y + 2, 1.2);
        }

        pages.Text(Left + 18, y + Size, Size, label);
        y += Leading;
    }

    /// <param name="shares">How the width is shared between the columns; their sum is 1.</param>
    public void Table(double[] shares, IEnumerable<string[]> rows)
    {
        foreach (var row in rows)
        {
            var cells = row.Select((cell, i) => Lines(cell, shares[i] * (Right - Left) - 6).ToArray()).ToArray();
            var height = cells.Max(lines => lines.Length) * Leading + 2;
            Need(height);
            var x = Left;
            for (var i = 0; i < cells.Length; x += shares[i++] * (Right - Left))
            {
                pages.Frame(x, y, shares[i] * (Right - Left), height);
                for (var line = 0; line < cells[i].Length; line++)
                    pages.Text(x + 3, y + Size + 1 + line * Leading, Size, cells[i][line]);
            }

            y += height;
        }
    }

    /// <summary>Keeps the picture's shape within these bounds.</summary>
    public void Show(Picture picture, double maxWidth, double maxHeight)
    {
        var scale = Math.Min(maxWidth / picture.Width, maxHeight / picture.Height);
        var (width, height) = (picture.Width * scale, picture.Height * scale);
        Need(height + 4);
        pages.Show(picture, Left, y, width, height);
        y += height + 4;
    }

    /// <summary>Numbers the pages from <paramref name="first"/> on, counted from 0.</summary>
    public void Number(int first = 0)
    {
        for (var number = first; number < pages.Count; number++)
        {
            pages.Turn(number);
            var count = $"{number - first + 1} / {pages.Count - first}";
            pages.Text(Left, PdfPages.PageHeight - 28, 8, running);
            pages.Text(Right - pages.Width(count, 8), PdfPages.PageHeight - 28, 8, count);
        }
    }

    private void Code(string link, double x, double top, double size)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(link, QRCodeGenerator.ECCLevel.M);
        var module = size / code.ModuleMatrix.Count;
        for (var row = 0; row < code.ModuleMatrix.Count; row++)
            for (var column = 0; column < code.ModuleMatrix.Count; column++)
                if (code.ModuleMatrix[row][column])
                    pages.Fill(x + column * module, top + row * module, module + 0.05, module + 0.05, 0);
    }

    private IEnumerable<string> Lines(string text, double width) => TextLines.Of(text, width, line => pages.Width(line, Size));

    private void Need(double height)
    {
        if (y + height > Bottom)
            NewPage();
    }
}
