namespace Dispatch.Domain.Notices;

/// <summary>Whom a notice is for (R-SLA-3).</summary>
public enum NoticeAudience
{
    /// <summary>Whose work it is.</summary>
    Customer,

    /// <summary>Files who was sent where.</summary>
    TechnicalDepartment,
}
