namespace Dispatch.Domain.Metering;

/// <summary>Who or what said what a meter shows.</summary>
public enum ReadingSource
{
    /// <summary>The machine itself, by its box or the maker's feed.</summary>
    Machine,

    /// <summary>A tracker that somebody fitted.</summary>
    Tracker,

    /// <summary>The signed field service record (R-FSR-4).</summary>
    SignedRecord,

    /// <summary>Somebody who told it to a desk, or wrote it down there.</summary>
    Desk,
}
