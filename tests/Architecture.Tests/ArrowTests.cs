namespace Dispatch.Architecture.Tests;

public class ArrowTests
{
    [Theory]
    [InlineData("Domain/Domain.csproj")]
    [InlineData("Grains.Interfaces/Grains.Interfaces.csproj", "Domain")]
    [InlineData("Grains/Grains.csproj", "Grains.Interfaces")]
    [InlineData("Storage/Storage.csproj", "Grains.Interfaces")]
    [InlineData("Routing/Routing.csproj", "Grains.Interfaces")]
    [InlineData("Http/Http.csproj", "Grains.Interfaces")]
    [InlineData("Gateway/Gateway.csproj", "Http", "Grains.Interfaces")]
    [InlineData("Dashboard/Dashboard.csproj", "Http", "Grains.Interfaces")]
    [InlineData("Silo/Silo.csproj", "Dashboard", "Gateway", "Grains", "Http", "Routing", "Storage")]
    public void A_project_references_only_the_rooms_it_may_touch(string project, params string[] allowed) =>
        SourceTree.ReferencesOf(project).Except(allowed).ShouldBeEmpty();

    [Fact]
    public void Every_product_project_has_its_arrows_written_down()
    {
        var known = typeof(ArrowTests).GetMethod(nameof(A_project_references_only_the_rooms_it_may_touch))!
            .GetCustomAttributes(typeof(InlineDataAttribute), false).Cast<InlineDataAttribute>()
            .Select(a => (string)a.GetData(null!).Single()[0]);
        SourceTree.Files("*.csproj").Where(f => !f.StartsWith("tests/", StringComparison.Ordinal) && !f.StartsWith("bench/", StringComparison.Ordinal))
            .ShouldBe(known, ignoreOrder: true);
    }

    [Fact]
    public void Only_the_silos_engine_files_know_how_the_grains_are_hosted() =>
        SourceTree.Files("*.cs")
            .Where(f => !f.StartsWith("Silo/Engine/", StringComparison.Ordinal) && !f.StartsWith("tests/", StringComparison.Ordinal) && !f.StartsWith("bench/", StringComparison.Ordinal))
            .Where(f => SourceTree.Read(f) is var text && (text.Contains("#if", StringComparison.Ordinal) || text.Contains("UseOrleans", StringComparison.Ordinal) || text.Contains("Orleans.Hosting", StringComparison.Ordinal)))
            .ShouldBeEmpty();
}
