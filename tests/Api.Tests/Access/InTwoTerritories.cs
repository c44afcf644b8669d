using Dispatch.Testing.Access;

namespace Dispatch.Api.Tests.Access;

[CollectionDefinition(Name)]
public sealed class InTwoTerritories : ICollectionFixture<TwoTerritories>
{
    public const string Name = "Two territories";
}
