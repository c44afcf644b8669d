namespace Dispatch.Architecture.Tests.Form;

/// <summary>Lines end at 140 characters. The folders that are not there yet are named; the list only gets shorter.</summary>
public class LineLengthTests
{
    private static readonly string[] NotYet = ["Dashboard/", "Gateway/", "Grains.Interfaces/"];

    [Fact]
    public void No_line_of_CSharp_is_longer_than_140_characters() =>
        SourceTree.Files("*.cs").Where(file => !IsLeft(file)).SelectMany(Faults).ShouldBeEmpty();

    [Fact]
    public void A_folder_that_is_there_leaves_the_list() =>
        NotYet.Where(
            folder => !SourceTree.Files("*.cs").Where(file => file.StartsWith(folder, StringComparison.Ordinal)).SelectMany(Faults).Any())
            .ShouldBeEmpty();

    [Theory]
    [InlineData("var sum = ONE;", true)]
    [InlineData("/// <summary>ONE</summary>", true)]
    [InlineData("var text = \"ONE\";", false)]
    [InlineData("var text = $\"ONE {1}\";", false)]
    [InlineData("var text = \"\"\"\n    ONE\n    \"\"\";", false)]
    [InlineData("var sum = ONE + \"a short text\";", true)]
    public void A_line_is_long_by_its_code_not_by_a_text(string source, bool isLong) =>
        LongLines.In(source.Replace("ONE", new string('x', LongLines.Most), StringComparison.Ordinal)).Any().ShouldBe(isLong);

    private static IEnumerable<string> Faults(string file) => LongLines.In(SourceTree.Read(file)).Select(line => $"{file}:{line}");

    private static bool IsLeft(string file) => NotYet.Any(folder => file.StartsWith(folder, StringComparison.Ordinal));
}
