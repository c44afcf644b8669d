namespace Dispatch.Gateway.Iso15143;

/// <summary>A piece of a fleet snapshot, whether it came as XML or JSON: elements, attributes and fields are all children with a local name, an array's items are children of the same name.</summary>
internal sealed class FleetNode(string name)
{
    /// <summary>More refuse the snapshot: 10,000 machines have half of that.</summary>
    public const int MaxNodes = 1_000_000;
    public const int MaxDepth = 32;

    private List<FleetNode>? children;

    /// <summary>Without namespace, prefix or the <c>@</c> that converters put before attributes.</summary>
    public string Name { get; } = name;

    public string? Text { get; set; }

    /// <summary>Stands for an array without items, which would else leave no trace.</summary>
    public bool IsEmptyList { get; init; }

    public IReadOnlyList<FleetNode> Children => children ?? (IReadOnlyList<FleetNode>)[];

    public FleetNode Add(FleetNode child)
    {
        (children ??= []).Add(child);
        return child;
    }

    public bool Is(string name) => Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    public FleetNode? Child(string name) => children?.Find(child => child.Is(name));

    /// <summary>The child's text; null when it is absent, empty or the literal <c>missing</c>.</summary>
    public string? Value(string name) => Child(name)?.Text?.Trim() is { Length: > 0 } text && !text.Equals("missing", StringComparison.OrdinalIgnoreCase) ? text : null;

    public static string LocalName(string name) => name.AsSpan(name.LastIndexOf(':') + 1).TrimStart("@#$-_").ToString();
}
