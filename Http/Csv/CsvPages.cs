using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Dispatch.Grains.Interfaces.Views;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Dispatch.Http.Csv;

/// <summary>Answers a list as CSV, page after page as they are read, so that a list of any length needs the memory of one page.</summary>
/// <param name="next">Reads the page after the cursor; null when only the first page is wanted.</param>
internal sealed class CsvPages<T>(Page<T> first, Func<string, Task<Page<T>>>? next) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var options = httpContext.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        var columns = CsvColumns.Of(typeof(T), options);
        var response = httpContext.Response;
        response.ContentType = $"{CsvChoice.MediaType}; charset=utf-8; header=present";
        response.Headers.ContentDisposition = $"attachment; filename=\"{FileName(httpContext.Request.Path)}.csv\"";
        response.Headers.Vary = "Accept";

        // Without the mark, spreadsheets take UTF-8 for the local code page and Chinese for noise.
        var text = new StringBuilder("\uFEFF");
        var writer = new CsvWriter(text);
        foreach (var column in columns)
            writer.Text(column.Name);
        writer.EndRow();
        for (var page = first; ; page = await next!(page.Next!))
        {
            Write(page.Items, columns, writer, options);
            await response.WriteAsync(text.ToString(), Encoding.UTF8, httpContext.RequestAborted);
            text.Clear();
            if (page.Next is null || next is null)
                return;
        }
    }

    private static void Write(ImmutableArray<T> items, ImmutableArray<CsvColumn> columns, CsvWriter writer, JsonSerializerOptions options)
    {
        foreach (var item in items)
        {
            var json = JsonSerializer.SerializeToElement(item, options);
            foreach (var column in columns)
                writer.Cell(column.In(json));
            writer.EndRow();
        }
    }

    private static string FileName(PathString path) =>
        string.Concat((path.Value ?? "").Split('/')[^1].Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')) is { Length: > 0 } name
            ? name
            : "list";
}
