using System.Collections.Immutable;
using System.Text.Json;

namespace Dispatch.Routing;

/// <summary>A service's two tables as one row of cells.</summary>
internal static class RoadCells
{
    /// <param name="durations">Seconds.</param>
    /// <exception cref="JsonException">A table is missing, has another size than asked for, or a number in it makes no sense.</exception>
    public static ImmutableArray<Road?> Of(int rows, int columns, double?[]?[]? distances, double?[]?[]? durations, double metresPerUnit)
    {
        Check(rows, columns, distances, "distances");
        Check(rows, columns, durations, "durations");
        var cells = ImmutableArray.CreateBuilder<Road?>(rows * columns);
        for (var row = 0; row < rows; row++)
            for (var column = 0; column < columns; column++)
                cells.Add(Cell(distances![row]![column] * metresPerUnit, durations![row]![column]));
        return cells.MoveToImmutable();
    }

    private static Road? Cell(double? metres, double? seconds) => (metres, seconds) switch
    {
        ( >= 0, >= 0) => new Road(metres.Value, seconds.Value),
        (null, _) or (_, null) => null,
        _ => throw new JsonException($"The routing service says {metres} m in {seconds} s."),
    };

    private static void Check(int rows, int columns, double?[]?[]? table, string name)
    {
        if (table is null || table.Length != rows || table.Any(row => row?.Length != columns))
            throw new JsonException($"The routing service's {name} are not {rows} x {columns}.");
    }
}
