using Dispatch.Domain.WorkOrders;
using Dispatch.Http.Languages;

namespace Dispatch.Documents.Tests;

public class Maintenance_forms
{
    private static readonly ServiceDocument Form = A.Document with { Type = WorkOrderType.ForcedMaintenance, Service = "600h/1" };

    [Theory]
    [InlineData(Language.Zh, "第一联：客户服务中心存档；未交回不予结算", "第二联：服务站，服务费结算凭证", "第三联：用户")]
    [InlineData(Language.En, "Copy 1: files of the service centre; not returned", "Copy 2: service station, voucher", "Copy 3: user")]
    [InlineData(Language.Es, "Copia 1: archivo del centro de servicio; sin devolución", "Copia 2: estación", "Copia 3: usuario")]
    public async Task Come_in_three_copies_that_tell_the_same(Language language, params string[] copies)
    {
        var text = await Poppler.TextAsync(RecordPdf.MaintenanceForm(Form, Words.Of(language), await A.FontAsync()));

        foreach (var copy in copies)
            text.ShouldContain(copy);
        Count(text, "600h/1").ShouldBe(3);
        Count(text, "Bomba hidráulica").ShouldBe(3);
        Count(text, "王小明").ShouldBe(3);
    }

    [Fact]
    public async Task Carry_the_code_of_the_record_on_each_copy() =>
        (await Poppler.CodesAsync(RecordPdf.MaintenanceForm(Form, Words.English, await A.FontAsync()))).Where(code => code.Length > 0)
            .ShouldBe([A.Link, A.Link, A.Link]);

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
