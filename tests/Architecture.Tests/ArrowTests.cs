using System.Xml.Linq;

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
    [InlineData("Outgoing/Outgoing.csproj", "Http", "Grains.Interfaces")]
    [InlineData("Dashboard/Documents/Documents.csproj", "Http", "Grains.Interfaces")]
    [InlineData("Dashboard/Api/Api.csproj", "Documents", "Http", "Grains.Interfaces")]
    [InlineData("Dashboard/Live/Live.csproj", "Http", "Grains.Interfaces")]
    [InlineData("Dashboard/Contract/Contract.csproj", "Api", "Live", "Gateway", "Outgoing", "Http")]
    [InlineData("Dashboard/Web/Web.csproj", "Live", "Contract")]
    [InlineData("Silo/Engine/Engine.csproj", "Storage", "Grains.Interfaces")]
    [InlineData("Silo/Silo.csproj", "Api", "Engine", "Gateway", "Grains", "Http", "Live", "Outgoing", "Routing", "Storage", "Web")]
    public void A_project_references_only_the_rooms_it_may_touch(string project, params string[] allowed) =>
        SourceTree.ReferencesOf(project).Except(allowed).ShouldBeEmpty();

    [Fact]
    public void Every_product_project_has_its_arrows_written_down()
    {
        var known = typeof(ArrowTests).GetMethod(nameof(A_project_references_only_the_rooms_it_may_touch))!
            .GetCustomAttributes(typeof(InlineDataAttribute), false).Cast<InlineDataAttribute>()
            .Select(a => (string)a.GetData(null!).Single()[0]);
        SourceTree.Files("*.csproj")
            .Where(f => !f.StartsWith("tests/", StringComparison.Ordinal) && !f.StartsWith("bench/", StringComparison.Ordinal))
            .ShouldBe(known, ignoreOrder: true);
    }

    /// <summary>
    /// The client's types are made from what the node's routes and hubs say. Who writes that down runs in the build and is no part of the
    /// client: neither the web client's assembly nor the node has anything of it (ADR 20).
    /// </summary>
    [Fact]
    public void The_contract_is_written_by_the_build_and_referenced_by_nobody()
    {
        var references = SourceTree.Files("*.csproj").SelectMany(project => XDocument.Load(Path.Combine(SourceTree.Root, project))
            .Descendants("ProjectReference")
            .Where(reference => reference.Attribute("Include")!.Value.EndsWith("Contract.csproj", StringComparison.Ordinal))
            .Select(reference => (project, (string?)reference.Attribute("ReferenceOutputAssembly"))));
        references.ShouldBe([("Dashboard/Web/Web.csproj", "false")]);
        File.Exists(Path.Combine(AppContext.BaseDirectory, "Dispatch.Web.dll")).ShouldBeTrue();
        File.Exists(Path.Combine(AppContext.BaseDirectory, "Dispatch.Contract.dll")).ShouldBeFalse();
    }

    /// <summary>Rows know nothing of those who ask for them, ports nothing of grains.</summary>
    [Theory]
    [InlineData("Views", "Ports")]
    [InlineData("Views", "Contracts")]
    [InlineData("Ports", "Contracts")]
    public void Contracts_see_ports_and_ports_see_views_and_never_back(string below, string above) =>
        SourceTree.Files("*.cs").Where(f => f.StartsWith($"Grains.Interfaces/{below}/", StringComparison.Ordinal))
            .Where(f => SourceTree.Read(f).Contains($"Dispatch.Grains.Interfaces.{above}", StringComparison.Ordinal))
            .ShouldBeEmpty();

    /// <summary>Whoever changes a rule or a tracker's format waits for no Node.js.</summary>
    [Fact]
    public void Only_what_tests_the_whole_node_builds_the_web_client() => SourceTree.Files("*.csproj")
        .Where(f => f.StartsWith("tests/", StringComparison.Ordinal) && SourceTree.Reached(f).Contains("Web"))
        .Select(f => f.Split('/')[1])
        .ShouldBe(["Api.Tests", "Architecture.Tests", "Soak", "System.Tests"], ignoreOrder: true);

    /// <summary>On a new machine there is no node but the one that the test's own build made.</summary>
    [Fact]
    public void Whoever_starts_a_node_builds_it() => SourceTree.Files("*.csproj")
        .Where(f => f.StartsWith("tests/", StringComparison.Ordinal) || f.StartsWith("bench/", StringComparison.Ordinal))
        .Where(f => Path.GetDirectoryName(f) is var folder && folder != "tests/Testing" && SourceTree.Files("*.cs")
            .Any(source => source.StartsWith($"{folder}/", StringComparison.Ordinal)
                && SourceTree.Read(source).Contains(" Node.Start(", StringComparison.Ordinal)))
        .Where(f => !SourceTree.Reached(f).Contains("Silo"))
        .ShouldBeEmpty();

    [Fact]
    public void Only_the_silos_engine_files_know_how_the_grains_are_hosted() =>
        SourceTree.Files("*.cs")
            .Where(f => !f.StartsWith("Silo/Engine/", StringComparison.Ordinal) && !f.StartsWith("tests/", StringComparison.Ordinal)
                && !f.StartsWith("bench/", StringComparison.Ordinal))
            .Where(f => SourceTree.Read(f) is var text && (text.Contains("#if", StringComparison.Ordinal)
                || text.Contains("UseOrleans", StringComparison.Ordinal) || text.Contains("Orleans.Hosting", StringComparison.Ordinal)))
            .ShouldBeEmpty();
}
