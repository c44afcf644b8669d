namespace Dispatch.Grains.Interfaces.Views.Search;

public enum SearchKind
{
    Machine,
    Customer,
    Contact,
}
