namespace Dispatch.Grains.Interfaces.Views;

/// <summary>A row that people query. Written only by the stream that owns it, together with the events that changed it; it is stored with that stream's head, so that of two versions of a row the newer can be told.</summary>
[GenerateSerializer]
public abstract record ViewRow;
