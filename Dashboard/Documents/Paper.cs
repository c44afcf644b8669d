namespace Dispatch.Documents;

/// <summary>What can be printed of a work order.</summary>
public enum Paper
{
    /// <summary>The field service record (R-FSR-4).</summary>
    Record,

    /// <summary>The forced-maintenance form in its three copies (R-MNT-5).</summary>
    MaintenanceForm,
}
