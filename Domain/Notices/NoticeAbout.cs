namespace Dispatch.Domain.Notices;

/// <summary>What a notice of assignment tells.</summary>
public enum NoticeAbout
{
    /// <summary>Somebody has the work, whom nobody had before.</summary>
    Assigned,

    /// <summary>Somebody else comes than was told.</summary>
    Replaced,

    /// <summary>Who was told comes at another time.</summary>
    TimeChanged,

    /// <summary>Nobody comes any more, until the next notice says who does.</summary>
    NobodyComes,
}
