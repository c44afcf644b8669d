using Dispatch.Documents.Pdf;

namespace Dispatch.Documents.Tests;

public class Lines_of_text
{
    [Theory]
    [InlineData("one two three", "one two|three")]
    [InlineData("one  two", "one  two")]
    [InlineData("unbreakable", "unbreaka|ble")]
    [InlineData("a\nb", "a|b")]
    [InlineData("", "")]
    [InlineData("一二三四五六七八九十", "一二三四五六七八|九十")]
    [InlineData("一二三四五六七八，九", "一二三四五六七|八，九")]
    [InlineData("ab 一二三四五六", "ab 一二三四五|六")]
    public void Break_after_blanks_and_between_chinese_characters_but_not_before_closing_punctuation(string text, string lines) =>
        string.Join('|', TextLines.Of(text, 8, line => line.Length)).ShouldBe(lines);
}
