using Dispatch.Domain.ServiceRecords;
using Dispatch.Http.Languages;

namespace Dispatch.Documents.Tests;

public class Records_on_paper
{
    [Theory]
    [InlineData(Language.En, "Field service record", "Own workmanship", "Hydraulics")]
    [InlineData(Language.Zh, "现场服务登记表", "本厂制造质量", "液压系统")]
    [InlineData(Language.Es, "Hoja de servicio en campo", "Fabricación propia", "Sistema hidráulico")]
    public async Task Say_all_that_was_filled_in_in_three_languages(Language language, params string[] words)
    {
        var text = await Poppler.TextAsync(RecordPdf.Record(A.Document, Words.Of(language), await A.FontAsync()));

        string[] filledIn =
        [
            "WO-261122-ABCDE", "LG-958", "SN-4711", "厦门工程", "Luz Norte", "Ana Ruiz", "1204.5", "动臂不能举升，软管爆裂",
            "La manguera rozó el bastidor",
            "Hose replaced, routed with a clamp", "Bomba hidráulica", "old-1", "new-1", "Look at the hoses every morning",
            "Oil again at 1800 h", "4 / 5: muy bien",
            "王小明", "2026-05-01 12:00 (Asia/Shanghai)",
        ];
        foreach (var expected in filledIn.Concat(words))
            text.ShouldContain(expected);
    }

    [Theory]
    [InlineData(Language.En, "Tasks of the service", "Change engine oil", "done", "Grease all joints", "not done")]
    [InlineData(Language.Zh, "保养作业项目", "更换发动机油", "已完成", "加注润滑脂", "未完成")]
    [InlineData(Language.Es, "Tareas del mantenimiento", "Cambiar el aceite", "hecha", "Engrasar", "no hecha")]
    public async Task Say_what_came_of_each_task_of_the_service(Language language, params string[] words)
    {
        var document = A.Document with
        {
            Work = new([
                new("oil", new("Change engine oil", "更换发动机油", "Cambiar el aceite")),
                new("grease", new("Grease all joints", "加注润滑脂", "Engrasar")),
                new("belt", new("Look at the belt", "检查皮带", "Mirar la correa")),
            ], []),
            Record = A.Document.Record with
            {
                Sheet = A.Sheet with { Tasks = [new("grease", TaskOutcome.NotDone, "cartucho vacío"), new("oil", TaskOutcome.Done, null)] },
            },
        };

        var text = await Poppler.TextAsync(RecordPdf.Record(document, Words.Of(language), await A.FontAsync()));

        foreach (var expected in (string[])[.. words, "cartucho vacío"])
            text.ShouldContain(expected);
        // In the order of the plan, those without a result too.
        words[1..].Where((_, i) => i % 2 == 0).Select(task => text.IndexOf(task, StringComparison.Ordinal)).ShouldBeInOrder();
        (await Poppler.TextAsync(RecordPdf.Record(A.Document, Words.Of(language), await A.FontAsync()))).ShouldNotContain(words[0]);
    }

    [Fact]
    public async Task Say_that_they_are_invalid_and_what_is_missing_before_the_customer_has_signed()
    {
        var text = await Poppler.TextAsync(RecordPdf.Record(A.Unsigned, Words.English, await A.FontAsync()));

        text.ShouldContain("NOT SIGNED: without the customer's signature the service is invalid.");
        text.ShouldContain("Missing: cause, inspection.cab");
        (await Poppler.TextAsync(RecordPdf.Record(A.Document, Words.English, await A.FontAsync()))).ShouldNotContain("NOT SIGNED");
    }

    [Fact]
    public async Task Lead_back_to_the_record_by_their_code() =>
        (await Poppler.CodesAsync(RecordPdf.Record(A.Document, Words.English, await A.FontAsync())))[0].ShouldBe(A.Link);

    [Fact]
    public async Task Lose_nothing_of_a_text_that_is_longer_than_a_page()
    {
        var words = Enumerable.Range(0, 1_500).Select(i => $"word{i}").ToArray();
        var document = A.Document with
        {
            Record =
            A.Document.Record with { Sheet = A.Sheet with { Work = string.Join(' ', words), Cause = new string('长', 900) } }
        };

        var text = await Poppler.TextAsync(RecordPdf.Record(document, Words.English, await A.FontAsync()));

        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(word => word.StartsWith("word", StringComparison.Ordinal))
            .ShouldBe(words);
        text.Count(c => c == '长').ShouldBe(900);
        var pages = text.Split('\f', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < pages.Length; i++)
            pages[i].Replace(" ", "", StringComparison.Ordinal).ShouldContain($"{i + 1}/{pages.Length}");
    }

    [Fact]
    public async Task Take_any_character_that_somebody_types()
    {
        var document = A.Document with
        {
            Record =
            A.Document.Record with { Sheet = A.Sheet with { Work = "a\tb\0c (parens) \\ back \uD83D\uDE00 \uD800 end\r\nnext" } }
        };

        var text = await Poppler.TextAsync(RecordPdf.Record(document, Words.English, await A.FontAsync()));

        text.ShouldContain("(parens) \\ back");
        text.ShouldContain("next");
    }

    [Fact]
    public async Task Are_sound_and_the_same_bytes_each_time()
    {
        var first = RecordPdf.Record(A.Document, Words.Chinese, await A.FontAsync());

        await Poppler.CheckAsync(first);
        RecordPdf.Record(A.Document, Words.Chinese, await A.FontAsync()).ShouldBe(first);
    }
}
