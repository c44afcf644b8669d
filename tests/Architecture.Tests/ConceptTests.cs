using System.Text.RegularExpressions;

namespace Dispatch.Architecture.Tests;

/// <summary>A concept brings itself: what all concepts share names none of them.</summary>
public partial class ConceptTests
{
    /// <summary>Rooms of the Domain that are vocabulary, not concepts.</summary>
    private static readonly string[] Vocabulary = ["Blobs", "Deciding", "Geography", Everywhere];

    /// <summary>
    /// The one concept that all may name: who somebody is and how far they reach is part of every call, list and grain's answer.
    /// </summary>
    private const string Everywhere = "Users";

    /// <summary>Rooms that are made of concepts, one folder for each; what lies beside those folders is shared.</summary>
    private static readonly string[] Rooms = ["Storage", "Grains", "Dashboard/Api"];

    /// <summary>Rooms that no concept has a folder in.</summary>
    private static readonly string[] Shared = ["Http", "Silo/Engine", "Silo/Hosting"];

    private static readonly HashSet<string> Concepts = [.. SourceTree.Files("*.cs")
        .Where(file => file.StartsWith("Domain/", StringComparison.Ordinal) && file.Count(letter => letter == '/') > 1)
        .Select(file => file.Split('/')[1]).Except(Vocabulary), "Reports"];

    /// <summary>Readings are part of an append, so the journal writes them by name; their folder is metering's.</summary>
    private const string OfTheJournal = "Readings";

    [Theory]
    [InlineData("Stock")]
    [InlineData("WorkOrders")]
    public void There_are_concepts_to_look_for(string concept) => Concepts.ShouldContain(concept);

    [Fact]
    public void What_all_concepts_share_names_none_of_them() =>
        SharedFiles().SelectMany(file => Named(SourceTree.Read(file)).Select(concept => $"{file} names {concept}")).ShouldBeEmpty();

    [Fact]
    public void Every_module_is_its_concepts_own() => SourceTree.Files("*Module.cs")
        .Where(file => Rooms.Any(room => file.StartsWith($"{room}/", StringComparison.Ordinal)))
        .Where(file => Path.GetFileName(file) is not ("StorageModule.cs" or "GrainModule.cs" or "ApiModule.cs"))
        .Where(file => Path.GetFileName(file) != $"{Path.GetFileName(Path.GetDirectoryName(file))}Module.cs")
        .ShouldBeEmpty();

    [Theory]
    [InlineData("using Dispatch.Storage.Stock;", "Stock")]
    [InlineData("using Dispatch.Grains.Interfaces.Views.WorkOrders;", "WorkOrders")]
    [InlineData("var row = new Domain.Machines.Nameplate();", null)]
    [InlineData("using Dispatch.Grains.Interfaces.Ports;", null)]
    public void A_concept_that_is_named_is_found(string text, string? concept) => Named(text).SingleOrDefault().ShouldBe(concept);

    private static IEnumerable<string> SharedFiles() => SourceTree.Files("*.cs").Where(file =>
        Shared.Any(room => file.StartsWith($"{room}/", StringComparison.Ordinal))
        || Rooms.Any(room => file.StartsWith($"{room}/", StringComparison.Ordinal) && IsShared(file[(room.Length + 1)..].Split('/')[0])));

    private static bool IsShared(string folder) => folder is not (OfTheJournal or Everywhere) && !Concepts.Contains(folder);

    private static IEnumerable<string> Named(string text) =>
        Names().Matches(text).Select(match => match.Groups["concept"].Value).Where(Concepts.Contains).Distinct();

    [GeneratedRegex(@"\bDispatch\.(?:Domain|Grains\.Interfaces\.(?:Contracts|Views)|Grains|Storage|Api|Live)\.(?<concept>\w+)")]
    private static partial Regex Names();
}
