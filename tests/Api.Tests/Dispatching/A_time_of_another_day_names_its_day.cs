using Dispatch.Api.Dispatching.Sentences;
using Dispatch.Domain.Dispatching.Decisions;

namespace Dispatch.Api.Tests.Dispatching;

/// <summary>Read at 20:00 on 30 November in Berlin.</summary>
public class A_time_of_another_day_names_its_day
{
    private static readonly DateTimeOffset Evening = new(2026, 11, 30, 19, 0, 0, TimeSpan.Zero);
    private static readonly Reading Berlin = new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"), Evening);

    [Theory]
    [InlineData("en", 2, "Arrives at 22:00, in time; 5 min more travel.")]
    [InlineData("en", 4.5, "Arrives on Tue 1 Dec at 00:30, in time; 5 min more travel.")]
    [InlineData("zh", 2, "22:00 到场，按时；多行驶 5 分钟。")]
    [InlineData("zh", 4.5, "12月1日周二 00:30 到场，按时；多行驶 5 分钟。")]
    [InlineData("es", 2, "Llega a las 22:00, en plazo; 5 min más de desplazamiento.")]
    [InlineData("es", 4.5, "Llega el mar 1 dic a las 00:30, en plazo; 5 min más de desplazamiento.")]
    public void When_somebody_would_arrive(string language, double hours, string said) =>
        Words(language).Arrival(
            new Considered("ana", Evening.AddHours(hours), TimeSpan.Zero, TimeSpan.FromMinutes(5), 0, TimeSpan.Zero, null, null),
            Berlin).ShouldBe(said);

    [Theory]
    [InlineData("en", "Could be there on Fri 4 Dec at 17:09 all the same. In the next shift: on Tue 1 Dec at 08:00.")]
    [InlineData("zh", "如仍派出，12月4日周五 17:09 到场。下一班次：12月1日周二 08:00。")]
    [InlineData("es", "Aun así podría llegar el vie 4 dic a las 17:09. En el próximo turno: el mar 1 dic a las 08:00.")]
    public void What_somebody_could_do_who_is_excluded(string language, string said) =>
        Words(language).Anyway(new LeastBad(Evening.AddHours(93).AddMinutes(9), null, [], Evening.AddHours(12)), Berlin).ShouldBe(said);

    [Theory]
    [InlineData("Asia/Shanghai", "Arrives on Tue 1 Dec at 00:30 UTC+1, in time; 5 min more travel.")]
    [InlineData("Europe/Paris", "Arrives on Tue 1 Dec at 00:30, in time; 5 min more travel.")]
    [InlineData(null, "Arrives on Tue 1 Dec at 00:30, in time; 5 min more travel.")]
    public void And_its_clock_where_the_reader_has_another(string? reader, string said)
    {
        var here = Berlin with { Reader = reader is null ? null : TimeZoneInfo.FindSystemTimeZoneById(reader) };

        Words("en").Arrival(
            new Considered("ana", Evening.AddHours(4.5), TimeSpan.Zero, TimeSpan.FromMinutes(5), 0, TimeSpan.Zero, null, null),
            here).ShouldBe(said);
    }

    [Theory]
    [InlineData("Asia/Kolkata", "00:30 UTC+5:30")]
    [InlineData("America/St_Johns", "15:30 UTC-3:30")]
    [InlineData("Etc/UTC", "19:00 UTC")]
    public void Whatever_the_clock_is(string site, string said) =>
        new Reading(TimeZoneInfo.FindSystemTimeZoneById(site), Evening) { Reader = Berlin.Zone }.Chinese(Evening).ShouldBe(said);

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public void Each_sentence_begins_with_a_capital(string language)
    {
        var said = $"{Words(language).Exclusion(new ExclusionReason("OutsideShift", 116 * 3600))} {Words(language).Anyway(new LeastBad(Evening.AddHours(93), null, [], Evening.AddHours(12)), Berlin)}";

        said.Split(". ", StringSplitOptions.RemoveEmptyEntries).ShouldAllBe(sentence => char.IsUpper(sentence[0]));
    }

    private static IDispatchSentences Words(string language) => language switch
    {
        "zh" => new ChineseSentences(),
        "es" => new SpanishSentences(),
        _ => new EnglishSentences(),
    };
}
