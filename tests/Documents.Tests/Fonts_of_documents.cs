using Microsoft.Extensions.Options;

namespace Dispatch.Documents.Tests;

public class Fonts_of_documents
{
    [Fact]
    public void A_font_that_is_not_there_is_told_with_what_to_install()
    {
        var font = Font(Path.Combine(Path.GetTempPath(), "no-such-font.ttf"));

        font.Font.ShouldBeNull();
        font.Problem.ShouldContain("no-such-font.ttf");
        font.Problem.ShouldContain("fonts-wqy-microhei");
    }

    [Theory]
    [InlineData("")]
    [InlineData("no font at all, but a text that is long enough to hold a directory of tables")]
    public void A_file_that_is_no_font_is_told_not_thrown(string content)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, content);

            Font(file).Font.ShouldBeNull();
            Font(file).Problem.ShouldContain("Documents:Font");
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task Letters_digits_and_chinese_have_glyphs_with_widths()
    {
        var font = await A.FontAsync();

        foreach (var character in "Aéñ¿0王强，")
            font.Width(font.Glyph(character)).ShouldBeGreaterThan(0, $"{character}");
        font.Glyph('王').ShouldNotBe(font.Glyph('玉'));
        font.Subset([font.Glyph('王')]).Length.ShouldBeLessThan(1_000_000);
    }

    private static DocumentFont Font(string file) => new(Options.Create(new DocumentOptions { Font = file }));
}
