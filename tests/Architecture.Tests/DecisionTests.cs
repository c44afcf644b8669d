using System.Globalization;
using System.Text.RegularExpressions;

namespace Dispatch.Architecture.Tests;

/// <summary>The pages of docs/adr have one form, and its README lists them all.</summary>
public partial class DecisionTests
{
    private const int MostWords = 1_000;

    [Fact]
    public void A_decision_has_context_decision_and_consequences_on_a_page() =>
        Pages().SelectMany(page => Faults(page.Number, page.Text)).ShouldBeEmpty();

    [Fact]
    public void The_list_names_every_decision_once() =>
        Listed().Matches(SourceTree.Read("docs/adr/README.md")).Select(match => match.Groups[1].Value)
            .ShouldBe(Pages().Select(page => page.File));

    [Theory]
    [InlineData("# 7. Title\n\n## Context\n\nx\n\n## Consequences\n\nx\n",
        "7 has Context, Consequences; a decision has Context, Decision, Consequences")]
    [InlineData("# 0007 Title\n\n## Context\n\n## Decision\n\n## Consequences\n", "7 does not begin with '# 7. '")]
    public void A_page_of_another_form_is_found(string text, string fault) => Faults(7, text).ShouldContain(fault);

    private static IEnumerable<string> Faults(int number, string text)
    {
        if (!text.StartsWith($"# {number}. ", StringComparison.Ordinal)) yield return $"{number} does not begin with '# {number}. '";
        var parts = Headings().Matches(text).Select(match => match.Groups[1].Value).ToArray();
        if (!parts.SequenceEqual(["Context", "Decision", "Consequences"]))
            yield return $"{number} has {string.Join(", ", parts)}; a decision has Context, Decision, Consequences";
        if (text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length > MostWords)
            yield return $"{number} is longer than a page, {MostWords} words";
    }

    private static IEnumerable<(string File, int Number, string Text)> Pages() => SourceTree.Files("*.md")
        .Where(file => file.StartsWith("docs/adr/0", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(file =>
            (Path.GetFileName(file), int.Parse(Path.GetFileName(file)[..4], CultureInfo.InvariantCulture), SourceTree.Read(file)));

    [GeneratedRegex("^## (.+)$", RegexOptions.Multiline)]
    private static partial Regex Headings();

    [GeneratedRegex(@"^\| \d+ \| \[.*?\]\((.*?)\) \|", RegexOptions.Multiline)]
    private static partial Regex Listed();
}
