using Dispatch.Http.Json;

namespace Dispatch.Gateway.Telemetry;

/// <summary>What a single reading may say, whatever its format. Whether it is plausible is the machine's to judge.</summary>
internal static class ReadingLimits
{
    /// <summary>Hours; more than a century of running day and night.</summary>
    public const double MaxHours = 1_000_000;
    public const int MaxSerialLength = 100;
    public const int MaxFaults = 100;

    /// <summary>19 bits (SAE J1939).</summary>
    public const int MaxSpn = 0x7FFFF;

    /// <summary>5 bits (SAE J1939).</summary>
    public const int MaxFmi = 0x1F;

    public static bool AreHours(double hours) => hours is >= 0 and <= MaxHours;

    public static bool IsSerial(string serial) => serial.Length <= MaxSerialLength && TextAttribute.IsClean(serial);
}
