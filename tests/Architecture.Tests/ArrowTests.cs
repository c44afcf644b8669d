namespace Dispatch.Architecture.Tests;

public class ArrowTests
{
    [Theory]
    [InlineData("Domain/Domain.csproj")]
    [InlineData("Silo.Embedded/Abstractions/Silo.Embedded.Abstractions.csproj")]
    [InlineData("Grains.Interfaces/Grains.Interfaces.csproj", "Domain")]
    [InlineData("Grains/Grains.csproj", "Grains.Interfaces")]
    [InlineData("Storage/Storage.csproj", "Grains.Interfaces")]
    [InlineData("Routing/Routing.csproj", "Grains.Interfaces")]
    [InlineData("Http/Http.csproj", "Grains.Interfaces")]
    [InlineData("Gateway/Gateway.csproj", "Http", "Grains.Interfaces")]
    [InlineData("Dashboard/Dashboard.csproj", "Http", "Grains.Interfaces")]
    [InlineData("Silo.Embedded/Runtime/Silo.Embedded.Runtime.csproj", "Silo.Embedded.Abstractions")]
    [InlineData("Silo/Silo.csproj", "Dashboard", "Gateway", "Grains", "Http", "Routing", "Storage", "Silo.Embedded.Runtime")]
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
    public void Only_the_embedded_engine_and_the_silos_engine_files_know_which_engine_hosts_the_grains() =>
        SourceTree.Files("*.cs")
            .Where(f => !f.StartsWith("Silo.Embedded/", StringComparison.Ordinal) && !f.StartsWith("Silo/Engine/", StringComparison.Ordinal) && !f.StartsWith("tests/", StringComparison.Ordinal) && !f.StartsWith("bench/", StringComparison.Ordinal))
            .Where(f => SourceTree.Read(f) is var text && (text.Contains("#if", StringComparison.Ordinal) || text.Contains("UseOrleans", StringComparison.Ordinal) || text.Contains("Orleans.Embedded", StringComparison.Ordinal)))
            .ShouldBeEmpty();
}
