using Dispatch.Domain.WorkOrders;
using Dispatch.Http.Languages;
using Microsoft.Extensions.Options;

namespace Dispatch.Documents;

/// <summary>Prints what is kept of a work order.</summary>
public sealed class Printer
{
    private readonly DocumentReader reader;
    private readonly DocumentFont font;
    private readonly DocumentOptions options;
    private readonly Pictures pictures;

    internal Printer(DocumentReader reader, DocumentFont font, IOptions<DocumentOptions> options, Pictures pictures) =>
        (this.reader, this.font, this.options, this.pictures) = (reader, font, options.Value, pictures);

    /// <param name="version">Of the record; null for the newest.</param>
    /// <param name="address">By which the document is asked for; the QR code names it unless the options have another.</param>
    public async Task<Printed> PrintAsync(Paper paper, string order, int? version, string address, Language language, CancellationToken cancellation)
    {
        if (await reader.FindAsync(order, version, options.PublicAddress?.ToString().TrimEnd('/') ?? address, cancellation) is not { } document)
            return new Printed.Unknown();
        if (paper == Paper.MaintenanceForm && document.Type != WorkOrderType.ForcedMaintenance)
            return new Printed.OtherWork(document.Type.ToString());
        if (font.Font is not { } letters)
            return new Printed.NoFont(font.Problem);
        var words = Words.Of(language);
        var content = await pictures.InTurnAsync(
            () => paper == Paper.Record ? RecordPdf.Record(document, words, letters) : RecordPdf.MaintenanceForm(document, words, letters), cancellation);
        return new Printed.Document(content, $"{order}-{(paper == Paper.Record ? "record" : "maintenance-form")}-{document.Record.Number}.pdf");
    }
}
