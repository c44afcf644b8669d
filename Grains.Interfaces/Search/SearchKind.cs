namespace Dispatch.Grains.Interfaces.Search;

public enum SearchKind
{
    Machine,
    Customer,
    Contact,
}
