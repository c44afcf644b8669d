using System.Text;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Storage.Tables;
using Dispatch.Testing.Shapes;

namespace Dispatch.Storage.Tests.Shapes;

/// <summary>A file for every kind of row by the name of its table and the version of its shape.</summary>
public class What_views_keep_keeps_its_shape
{
    private static readonly ShapeFiles Files = ShapeFiles.Beside();

    public static TheoryData<string> Tables => [.. ViewTables.Shipped.All.Select(table => table.Name).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_row_is_written_as_the_file_of_its_version_says(string name)
    {
        var table = ViewTables.Shipped.All.Single(one => one.Name == name);
        var today = ShapeFiles.Laid(Encoding.UTF8.GetBytes(RowInWords.Of(table, (ViewRow)Sample.Of(table.RowType)).ToJsonString()));

        Files.Read(name, table.Version, today).ShouldBe(
            today,
            $"The rows of '{name}' changed, or have no file yet. Changed: raise Version in "
                + $"{table.GetType().Name}, so that the first start rebuilds the view. New: DISPATCH_WRITE_SHAPES=1 dotnet test writes "
                + "the file.");
    }

    [Fact]
    public void Every_version_up_to_todays_has_its_file() =>
        ViewTables.Shipped.All.SelectMany(table => Enumerable.Range(1, table.Version), (table, version) => (table.Name, version))
            .ShouldBe(Files.All(), ignoreOrder: true);
}
